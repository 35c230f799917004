"""Record what a program does to memory: the recorder in a fresh process, its trace in the cache."""

import json
import os
import re
from dataclasses import dataclass
from pathlib import Path

from ..book.python import Python
from ..inside.trace import Trace
from ..problem import Problem, problem
from ..project import HOME, INSIDE
from ..running import blaming, bytecode, cache, process
from ..running.at_once import many_at_once
from ..running.cache import Entry
from ..running.process import NOTHING, OPTIONS, Ended, Given
from .limits import TRACE_BYTES

RECORDER = INSIDE / "recorder"
STEP = re.compile(r'"event":"\w+","line":(\d+)')
"""The line of a step, in a trace that was cut anywhere."""
Wanted = tuple[Path, Python]
"""A program and the Python that is to run it."""


@dataclass(frozen=True)
class Refusal:
    """Why there is no trace, as the recorder says it on standard error: `FILE:LINE: what`."""

    line: int
    what: str


def record_all(wanted: list[Wanted]) -> dict[tuple[Path, str], Trace | Problem]:
    """For each (file, minor version) its trace, or the problem that came instead: recorded, or in the cache."""
    with many_at_once() as pool:
        outcomes = pool.map(lambda one: attempt(*one), wanted)
        found = {}
        for (path, python), outcome in zip(wanted, outcomes):
            found[path, python.minor] = outcome
        return found


def attempt(path: Path, python: Python) -> Trace | Problem:
    """The trace of a program, or the problem that came instead."""
    try:
        return record(path, python)
    except Problem as wrong:
        return wrong


def record(
    path: Path, python: Python, given: Given = NOTHING, is_alone: bool = True
) -> Trace:
    """The trace of a program on this Python, from the cache if it is there; raise `Problem` if there is none.

    Of a program that is not alone, since it imports what lies beside it, nothing is kept: that may change any time.
    """
    place = cached(path, python, given)
    text = place.read() if is_alone else None
    if text is None:
        source = path.read_text(encoding="utf-8", errors="replace")
        bytecode.write([python], [source])
        text = run(path, python, given)
        if is_alone:
            place.keep(text)
    trace: Trace = json.loads(text)
    return trace


def cached(path: Path, python: Python, given: Given = NOTHING) -> Entry:
    """Where the trace is kept that this recorder makes of this source, in a file of this name, on this Python."""
    found = [part for file in given.files.items() for part in file]
    read = Path(given.input).read_bytes() if given.input != os.devnull else b""
    return cache.entry(
        "traces",
        cache.interpreter(python),
        cache.code(RECORDER),
        path.name,
        path.read_bytes(),
        *found,
        read,
    )


def run(path: Path, python: Python, given: Given) -> str:
    """What the recorder writes about the program; raise `Problem` if that is not a whole trace."""
    # The file, not its folder: to run a folder the interpreter loads modules that the program would then find.
    recorder = RECORDER / "__main__.py"
    command = [python.executable, *OPTIONS, str(recorder), str(path.resolve())]
    ended = process.execute(command, TRACE_BYTES, given)
    if len(ended.printed) > TRACE_BYTES:
        raise too_large(path, ended)
    if ended.broke or ended.code:
        raise blame(path, python, ended)
    text = ended.printed.decode("utf-8")
    return text.replace("\r\n", "\n")


def named(path: Path) -> Path:
    """A file of the book as a reader types it, any other as it is."""
    return path.relative_to(HOME) if path.is_relative_to(HOME) else path


def too_large(path: Path, ended: Ended) -> Problem:
    """A problem with the line of the last step that fits into a trace; without one where none does."""
    cut = ended.printed.decode("utf-8", "replace")
    lines = STEP.findall(cut)
    return problem(
        ":".join([str(named(path)), *lines[-1:]]),
        f"fills a trace of {TRACE_BYTES // 1024} KiB before its end",
        "repeat less, make fewer objects, print less, or watch a part",
    )


def blame(path: Path, python: Python, ended: Ended) -> Problem:
    """A problem with the line of the program, and the cause, that the recorder names."""
    file = named(path)
    release, _, _ = python.identity.partition(" ")
    command = blaming.typed(python, str(file))
    do = f"correct it; `{command}` runs it without the recorder"
    refusal = read_refusal(path, ended)
    if refusal is None:
        what = ended.broke or blaming.cause(ended)
        return problem(
            str(file),
            f"on {release}, {what}",
            do,
            evidence=ended.errors[-4000:],
        )
    what = ended.broke or refusal.what
    return problem(f"{file}:{refusal.line}", f"on {release}, {what}", do)


def read_refusal(path: Path, ended: Ended) -> Refusal | None:
    """What the recorder says, None where it was itself ended before it could."""
    name = re.escape(path.name)
    form = rf"^{name}:(?P<line>\d+): (?P<what>.*)$"
    found = re.search(form, ended.errors, re.M)
    if found is None:
        return None
    return Refusal(
        line=int(found["line"]),
        what=found["what"],
    )
