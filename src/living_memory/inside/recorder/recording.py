"""What a recording is made of, whoever gives the process in which the program runs: the doors are beside this module.

`__main__` forks a process for each run; `in_place` is for a Python that cannot, and records in its own.
"""

import gc
import json
import os
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

import answers
import counters
import file_numbers
import own_builtins
import plain_modules
import run_script
import site_builtins
import source
from exits import PROGRAM
from listening import WAYS, outlast_restoring
from own_files import OwnFiles
from place import Place
from trace_of_run import LastLine, NoTrace, Run, trace_of
from tracer import Tracer

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from trace import Step, Trace

    from bounds import Bounds

    Begin = Callable[[source.Source, str, Bounds], "Callable[[], Run] | None"]
    """What begins a run of a program in one way, and gives what waits for its end, which may be asked again.

    None where this process is the one in which it ran.
    """


def facts_of(file: str) -> source.Source:
    """What the text of a program tells; raise `NoTrace` if it is not Python."""
    try:
        return source.read(file)
    except SyntaxError as error:
        raise not_python(error) from None
    except ValueError as error:  # not text, or with a null byte
        raise NoTrace(1, f"not Python: {error}", PROGRAM) from None


def not_python(error: SyntaxError) -> NoTrace:
    """There is no trace of what the parser or the compiler refuses."""
    return NoTrace(error.lineno or 1, f"not Python: {error.msg}", PROGRAM)


def in_all_ways(
    facts: source.Source, limits: "Bounds", begin: "Begin"
) -> "Trace | None":
    """The trace of a program that is recorded in each way; None in the process of a run, which is then to end.

    Raise `NoTrace` where there is none.
    """
    begun: list[Callable[[], Run]] = []
    for way in WAYS:
        ended = begin(facts, way, limits)
        if ended is None:
            return None
        begun.append(ended)
        if facts.is_alone:
            continue  # with the next one beside it
        run = ended()
        if run.was_killed:
            break
        # Another run need not go further than this one was seen to go.
        limits = limits._replace(steps=len(run.steps)) if run.is_cut else limits
    return trace_of_all(facts, [ended() for ended in begun])


def trace_of_all(facts: source.Source, runs: "list[Run]") -> "Trace":
    """The trace that these runs make; raise `NoTrace` where there is none: a run that was killed says where."""
    if not all(run.steps for run in runs):
        see_that_it_compiles(facts)
    killed = [run for run in runs if run.was_killed]
    first, *others = killed[:1] or runs
    return trace_of(first, [run.steps for run in others])


def see_that_it_compiles(facts: source.Source) -> None:
    """Raise `NoTrace` for what the parser takes and the compiler does not."""
    try:
        source.see_that_it_compiles(facts)
    except SyntaxError as error:
        raise not_python(error) from None


def play(
    facts: source.Source, way: str, limits: "Bounds", files: OwnFiles, place: Place
) -> None:
    """Run the program here, and write its steps and how it ended to their file; it prints where this process does."""
    counters.MEMORY.open()
    look_like_a_script(facts.file)
    kept = plain_modules.hide_others()
    site_builtins.add()
    if answers.are_given():
        answers.repeat_all()
    own_builtins.give_back()
    import_first(facts.imports)
    outlast_restoring()
    tracer = Tracer(facts, files, way, limits, place)
    file_numbers.give_back()
    gc.collect()
    gc.freeze()
    kept.append(run_script.fresh_main())
    place.end_after(limits.seconds)
    tracer.start()
    files.add_last(place.run(facts.file))


def look_like_a_script(file: str) -> None:
    """What `sys` says of the command line, as if the snippet stood there. A changed list would keep its room."""
    own = os.path.dirname(__file__)
    sys.path_importer_cache.pop(own, None)
    sys.path[0] = os.path.dirname(file)
    options = sys.orig_argv[: -len(sys.argv) - 1]
    sys.orig_argv = [*options, file]
    sys.argv = [file]


def import_first(names: "list[str]") -> None:
    """Load these modules: what they need is not the snippet's memory. What fails is left to the snippet.

    Numbers that come by chance are the same in each recording.
    """
    for name in names:
        with suppress(ImportError):
            __import__(name)
    if chance := sys.modules.get("random"):
        chance.seed(0)


def gather(
    facts: source.Source, code: int, output: bytes, written: "Iterable[bytes]"
) -> Run:
    """What a run left, its lines taken apart into the steps and what it wrote of itself behind them.

    Where the system ended it in the middle of a line, that line is none.
    """
    steps: list[Step] = []
    last: LastLine = {}
    for line in written:
        if not line.endswith(b"\n"):
            break
        told = json.loads(line)
        if "event" in told:
            steps.append(told)
        else:
            last.update(told)
    return Run(facts, code, output, steps, last)


def scratch() -> int:
    """The number of a new file without a name. Not by `tempfile`: it loads `random`, and that keeps `math.pi`."""
    folder = os.environ.get("TMPDIR", "/tmp")
    path = os.path.join(folder, f"living-memory-recorder-{os.getpid()}")
    number = os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600)
    os.unlink(path)
    return number


def content(number: int) -> bytes:
    """All that was written to a file, which is then closed."""
    with open(number, "rb") as file:
        file.seek(0)
        return file.read()
