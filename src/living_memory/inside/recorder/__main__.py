"""Record what a snippet does to memory, line by line, and disturb nothing.

    env -i PYTHONHASHSEED=0 python -s -S -X utf8 src/living_memory/inside/recorder SNIPPET.py

The standard library alone, CPython 3.10 to 3.15. The trace goes to standard output, and 0 is returned whenever there
is one. The snippet runs in a child of this process, to its very end, so that what is printed while an interpreter
shuts down is part of the output.
"""

import gc
import json
import os
import signal
import sys
import tempfile
from contextlib import suppress
from typing import TYPE_CHECKING

import file_numbers  # before all that imports `ctypes`

# isort: split
import counters
import run_script
import source
from steps import Steps
from trace_of_run import LastLine, NoTrace, Run, trace_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from trace import Step


def own_modules() -> "Iterator[str]":
    """The names of the recorder's modules."""
    for file in os.listdir(os.path.dirname(__file__)):
        name, ending = os.path.splitext(file)
        if ending == ".py" and name != "__main__":
            yield name


def import_first(names: "list[str]") -> None:
    """Import what the snippet will: what a module needs is not the snippet's memory. What fails is left to it."""
    for name in names:
        with suppress(ImportError):
            __import__(name)


def play(facts: source.Source, output: int, written: int) -> None:
    """In the child: run the snippet with its output in one file, and the steps in the other."""
    os.dup2(output, 1)
    os.dup2(output, 2)
    counters.MEMORY.open()
    file_numbers.give_back()
    sys.argv[:] = [facts.file]
    sys.path[0] = os.path.dirname(facts.file)
    # The snippet may have modules of these names.
    kept = [sys.modules.pop(name) for name in own_modules()]
    import_first(facts.imports)
    steps = Steps(facts, written)
    gc.collect()
    gc.freeze()
    kept.append(run_script.fresh_main())
    steps.start()
    steps.send({"status": run_script.run(facts.file)})


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
    """What the child left, its lines taken apart into the steps and, where there is one, the last."""
    steps: list[Step] = []
    last: LastLine = {}
    for line in map(json.loads, written):
        if "event" in line:
            steps.append(line)
        else:
            last = line
    return Run(facts, code, output, steps, last)


def main(file: str) -> int:
    """Record one snippet: the trace or what went wrong is written, the exit code of the recorder given."""
    name = os.path.basename(file)
    try:
        facts = source.read(file)
    except SyntaxError as error:
        return refuse(f"{name}:{error.lineno or 1}: not Python: {error.msg}")
    except ValueError as error:  # not text, or with a null byte
        return refuse(f"{name}:1: not Python: {error}")
    with tempfile.TemporaryFile() as output, tempfile.TemporaryFile() as written:
        child = os.fork()
        if not child:
            play(facts, output.fileno(), written.fileno())
            return 0  # the snippet's interpreter shuts down
        code = wait(child)
        output.seek(0)
        written.seek(0)
        run = gather(facts, code, output.read(), written)
    try:
        trace = trace_of(run)
    except NoTrace as wrong:
        return refuse(str(wrong))
    print(json.dumps(trace, ensure_ascii=False, separators=(",", ":")))
    return 0


def refuse(why: str) -> int:
    """Say why there is no trace, and give the exit code for that."""
    print(why, file=sys.stderr)
    return 1


if code := main(os.path.abspath(sys.argv[1])):
    sys.exit(code)
