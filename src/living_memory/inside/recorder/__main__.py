"""Record what a snippet does to memory, line by line, and disturb nothing.

    env -i PYTHONHASHSEED=0 python -s -S -X utf8 src/living_memory/inside/recorder/__main__.py SNIPPET.py [BOUNDS]

The standard library alone, each CPython of the book. The trace goes to standard output, and 0 is returned whenever
there is one. The snippet runs in a child of this process, to its very end, so that what is printed while an interpreter
shuts down is part of the output.
"""

import plain_modules  # noqa: F401 - before all others

# isort: split
import own_builtins  # noqa: F401 - before all that runs while the program does

# isort: split
import codecs
import errno
import json
import os
import signal
import sys
from functools import cache
from typing import TYPE_CHECKING

import file_numbers  # noqa: F401 - before all that imports `ctypes`

# isort: split
import answers
import bounds
from exits import MACHINE, refuse
from own_files import OwnFiles
from place import Place
from recording import content, facts_of, gather, in_all_ways, play, scratch
from trace_of_run import NoTrace, Run

if TYPE_CHECKING:
    from collections.abc import Callable

    from bounds import Bounds
    from source import Source

RUNNING: "list[int]" = []
"""The processes of the runs that have begun and that nobody has waited for."""


def attempt(file: str, limits: "Bounds") -> int:
    """The same as `main`, and where the machine refuses something, its words."""
    try:
        return main(file, limits)
    except OSError as error:
        end_all()
        return refuse(file, 1, str(error.strerror), MACHINE)


def main(file: str, limits: "Bounds") -> int:
    """Record one snippet: the trace or what went wrong is written, the exit code of the recorder given."""
    try:
        trace = in_all_ways(facts_of(file), limits, begin)
    except NoTrace as wrong:
        return refuse(file, wrong.line, wrong.why, wrong.by)
    if trace is not None:
        say(json.dumps(trace, ensure_ascii=False, separators=(",", ":")))
    return 0


def begin(facts: "Source", way: str, limits: "Bounds") -> "Callable[[], Run] | None":
    """What waits for the run of the snippet that begins; None in the child, whose interpreter is then to shut down."""
    output, written = scratch(), scratch()
    if answers.are_given():
        answers.begin_anew()
    child = os.fork()
    if not child:
        os.dup2(output, 1)
        os.dup2(output, 2)
        play(facts, way, limits, OwnFiles(output, written), Place())
        return None
    RUNNING.append(child)

    @cache
    def ended() -> Run:
        code = wait(child)
        see_room(written)
        lines = content(written).splitlines(keepends=True)
        return gather(facts, code, content(output), lines)

    return ended


def wait(child: int) -> int:
    """Wait for the child to end; an interrupt ends all. Gives its exit code, below 0 the signal that ended it."""
    try:
        _, status = os.waitpid(child, 0)
    except KeyboardInterrupt:
        kill_all()
        _, status = os.waitpid(child, 0)
    RUNNING.remove(child)
    return os.waitstatus_to_exitcode(status)


def end_all() -> None:
    """End the runs that nobody has waited for, so that none is left behind."""
    kill_all()
    for one in RUNNING:
        os.waitpid(one, 0)


def kill_all() -> None:
    """Have the system end them, whatever they do."""
    for one in RUNNING:
        os.kill(one, signal.SIGKILL)


def see_room(number: int) -> None:
    """Raise `OSError` where the disk has no room for a byte more: then what was written is not all that was to be.

    That a file is too large is no fault of the machine.
    """
    try:
        os.write(number, b" ")
    except OSError as error:
        if error.errno != errno.EFBIG:
            raise


def say(trace: str) -> None:
    """Write a trace to standard output; a half of a surrogate pair, which UTF-8 cannot say, as text: `\\ud800`."""
    codecs.register_error("as text", as_text)
    sys.stdout.buffer.write(trace.encode("utf-8", "as text") + b"\n")


def as_text(error: UnicodeError) -> "tuple[str, int]":
    """What stands for what cannot be encoded, in a text of JSON, and where to go on."""
    assert isinstance(error, UnicodeEncodeError)
    strange = error.object[error.start : error.end]
    return "".join(f"\\\\u{ord(char):x}" for char in strange), error.end


_, given, *words = sys.argv
if code := attempt(os.path.abspath(given), bounds.of_words(words)):
    sys.exit(code)
