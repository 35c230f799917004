"""Record a program in this very process: the door for a Python that cannot fork, such as that of WebAssembly.

Whoever opens it imports `plain_modules` and `own_builtins` first. A program runs here twice, and what it changed of the
interpreter is put back each time; what cannot be put back ends with the interpreter, which is used for one program.
"""

import file_numbers  # before all that imports `ctypes`

# isort: split
import atexit
import gc
import os
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING
from weakref import ref

import own_builtins
import plain_modules
import run_script
from bounds import Bounds
from own_files import OwnFiles, flush_output
from put_back import open_streams, put_back, redirected
from recording import (
    content,
    facts_of,
    gather,
    in_all_ways,
    look_like_a_script,
    play,
    scratch,
)
from this_process import ErrorAt, ThisProcess
from trace_of_run import NoTrace

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from trace import Trace

    from source import Source
    from trace_of_run import Run

__all__ = ["Bounds", "ErrorAt", "NoTrace", "record_here", "run_alone"]
# Its finalizers wait for the end of the interpreter: each program has one of its own.
plain_modules.PLAIN.discard("weakref")
OF_THE_LAST_ERROR = ("last_exc", "last_type", "last_value", "last_traceback")
"""Where `sys` keeps the error that has ended a program."""


def record_here(file: str, read: str, limits: Bounds) -> "Trace":
    """The trace of the program in a file; what it reads stands in another file. Raise `NoTrace` if there is none."""

    def begin(facts: "Source", way: str, limits: Bounds) -> "Callable[[], Run]":
        run = run_here(facts, way, limits, read)
        return lambda: run

    trace = in_all_ways(facts_of(file), limits, begin)
    assert trace is not None
    return trace


def run_here(facts: "Source", way: str, limits: Bounds, read: str) -> "Run":
    """What one run of the program left."""
    file_numbers.take()
    files = OwnFiles(scratch(), scratch())
    place = ThisProcess(files)
    with own_room(files.output, read, bytearray()):
        play(facts, way, limits, files, place)
        if not place.is_over:
            shut_down()
            place.printed = files.printed()
    lines = content(files.steps).splitlines(keepends=True)
    output = content(files.output)[: place.printed]
    gc.unfreeze()
    return gather(facts, place.code, output, lines)


def run_alone(file: str, read: str) -> "tuple[str, ErrorAt | None]":
    """What the program in a file printed, which nobody records, and the error that has ended it, if one has.

    It prints to standard output, as it would anywhere, whatever that is here.
    """
    file_numbers.take()
    copy = bytearray()
    output = os.dup(1)
    place = ThisProcess(OwnFiles(output, output))
    with own_room(output, read, copy):
        kept = plain_modules.hide_others()
        own_builtins.give_back()
        look_like_a_script(file)
        file_numbers.give_back()
        kept.append(run_script.fresh_main())
        place.run(file)
        shut_down()
    os.close(output)
    return copy.decode("utf-8", "backslashreplace"), place.error


@contextmanager
def own_room(output: int, read: str, copy: bytearray) -> "Iterator[None]":
    """What a program may change, with files to print into and to read from."""
    atexit._clear()  # this interpreter itself comes to no end
    number = os.open(read, os.O_RDONLY)
    with put_back(), redirected(output, number):
        os.close(number)
        open_streams(copy)
        sys.path.insert(0, os.path.dirname(__file__))
        yield


def shut_down() -> None:
    """Do for the program what an interpreter does at its end: what it kept to the last dies now, and may print.

    The order is that of `finalize_modules` in Python/pylifecycle.c: what was left to be called, the last error, the
    modules, what only the collector finds, and the names of a module that something still holds.
    """
    atexit._run_exitfuncs()
    for name in OF_THE_LAST_ERROR:
        vars(sys).pop(name, None)
    main = ref(sys.modules.pop("__main__"))
    forget_modules()
    gc.collect()
    if (held := main()) is not None:
        vars(held).clear()
        del held
        gc.collect()
    flush_output()


def forget_modules() -> None:
    """Let go of the modules that the program has imported."""
    for name in [*sys.modules]:
        if name not in plain_modules.PLAIN:
            del sys.modules[name]
