"""Record what a snippet does to memory, line by line, and disturb nothing.

    env -i PYTHONHASHSEED=0 python -s -S -X utf8 src/living_memory/inside/recorder/__main__.py SNIPPET.py [BOUNDS]

The standard library alone, CPython 3.10 to 3.15. The trace goes to standard output, and 0 is returned whenever there
is one. The snippet runs in a child of this process, to its very end, so that what is printed while an interpreter
shuts down is part of the output.
"""

import plain_modules  # before all others

# isort: split
import own_builtins  # before all that runs while the program does

# isort: split
import codecs
import errno
import gc
import json
import os
import signal
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

import file_numbers  # before all that imports `ctypes`

# isort: split
import answers
import bounds
import counters
import run_script
import site_builtins
import source
from exits import MACHINE, PROGRAM, refuse
from listening import WAYS, outlast_restoring
from own_files import OwnFiles
from steps import Steps
from trace_of_run import LastLine, NoTrace, Run, trace_of

if TYPE_CHECKING:
    from collections.abc import Iterable
    from trace import Step

    from bounds import Bounds


def import_first(names: "list[str]") -> None:
    """Load these modules: what they need is not the snippet's memory. What fails is left to the snippet.

    Numbers that come by chance are the same in each recording.
    """
    for name in names:
        with suppress(ImportError):
            __import__(name)
    if chance := sys.modules.get("random"):
        chance.seed(0)


def play(
    facts: source.Source, way: str, limits: "Bounds", output: int, written: int
) -> None:
    """In the child: run the snippet with its output in one file, and the steps in the other."""
    os.dup2(output, 1)
    os.dup2(output, 2)
    counters.MEMORY.open()
    look_like_a_script(facts.file)
    kept = plain_modules.hide_others()
    site_builtins.add()
    if answers.are_given():
        answers.repeat_all()
    own_builtins.give_back()
    import_first(facts.imports)
    outlast_restoring()
    files = OwnFiles(output, written)
    steps = Steps(facts, files, way, limits)
    file_numbers.give_back()
    gc.collect()
    gc.freeze()
    kept.append(run_script.fresh_main())
    limits.start()
    steps.start()
    files.add_last({"status": run_script.run(facts.file)})


def look_like_a_script(file: str) -> None:
    """What `sys` says of the command line, as if the snippet stood there. A changed list would keep its room."""
    own = os.path.dirname(__file__)
    sys.path_importer_cache.pop(own, None)
    sys.path[0] = os.path.dirname(file)
    options = sys.orig_argv[: -len(sys.argv) - 1]
    sys.orig_argv = [*options, file]
    sys.argv = [file]


def wait(child: int) -> int:
    """Wait for the child to end; an interrupt ends it. Gives its exit code, below 0 the signal that ended it."""
    try:
        _, status = os.waitpid(child, 0)
    except KeyboardInterrupt:
        os.kill(child, signal.SIGKILL)
        _, status = os.waitpid(child, 0)
    return os.waitstatus_to_exitcode(status)


def gather(
    facts: source.Source, code: int, output: bytes, written: "Iterable[bytes]"
) -> Run:
    """What the child left, its lines taken apart into the steps and what it wrote of itself behind them.

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


def attempt(file: str, limits: "Bounds") -> int:
    """The same as `main`, and where the machine refuses something, its words."""
    try:
        return main(file, limits)
    except OSError as error:
        return refuse(file, 1, str(error.strerror), MACHINE)


def main(file: str, limits: "Bounds") -> int:
    """Record one snippet: the trace or what went wrong is written, the exit code of the recorder given."""
    try:
        facts = source.read(file)
    except SyntaxError as error:
        why = f"not Python: {error.msg}"
        return refuse(file, error.lineno or 1, why, PROGRAM)
    except ValueError as error:  # not text, or with a null byte
        return refuse(file, 1, f"not Python: {error}", PROGRAM)
    try:
        return record_all(facts, limits)
    except SyntaxError as error:
        why = f"not Python: {error.msg}"
        return refuse(file, error.lineno or 1, why, PROGRAM)


def record_all(facts: source.Source, limits: "Bounds") -> int:
    """Record the snippet in each way; the exit code. Raise `SyntaxError` where it does not compile."""
    runs = []
    for way in WAYS:
        run = record(facts, way, limits)
        if run is None:
            return 0
        if not run.steps:
            source.see_that_it_compiles(facts)
        runs.append(run)
        # Another run need not go further than this one was seen to go.
        limits = limits._replace(steps=len(run.steps)) if run.is_cut else limits
        if run.was_killed:  # there is no trace, and this run says where
            runs = [run]
            break
    try:
        trace = trace_of(runs[0], [run.steps for run in runs[1:]])
    except NoTrace as wrong:
        return refuse(facts.file, wrong.line, wrong.why, wrong.by)
    say(json.dumps(trace, ensure_ascii=False, separators=(",", ":")))
    return 0


def record(facts: source.Source, way: str, limits: "Bounds") -> "Run | None":
    """What one run of the snippet left; None in the child, whose interpreter is then to shut down."""
    output, written = scratch(), scratch()
    if answers.are_given():
        answers.begin_anew()
    child = os.fork()
    if not child:
        play(facts, way, limits, output, written)
        return None
    code = wait(child)
    see_room(written)
    lines = content(written).splitlines(keepends=True)
    return gather(facts, code, content(output), lines)


def scratch() -> int:
    """The number of a new file without a name. Not by `tempfile`: it loads `random`, and that keeps `math.pi`."""
    folder = os.environ.get("TMPDIR", "/tmp")
    path = os.path.join(folder, f"living-memory-recorder-{os.getpid()}")
    number = os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600)
    os.unlink(path)
    return number


def see_room(number: int) -> None:
    """Raise `OSError` where the disk has no room for a byte more: then what was written is not all that was to be.

    That a file is too large is no fault of the machine.
    """
    try:
        os.write(number, b" ")
    except OSError as error:
        if error.errno != errno.EFBIG:
            raise


def content(number: int) -> bytes:
    """All that was written to a file, which is then closed."""
    with open(number, "rb") as file:
        file.seek(0)
        return file.read()


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
