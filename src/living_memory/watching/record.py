"""Record what a program does to memory: the recorder in a fresh process, its trace in the cache."""

import json
import os
import re
from dataclasses import dataclass, replace
from pathlib import Path

from ..book.python import Python
from ..inside.trace import Trace
from ..problem import Problem, problem
from ..project import HOME, INSIDE
from ..running import blaming, bytecode, cache, process
from ..running.at_once import many_at_once
from ..running.cache import Entry
from ..running.process import NOTHING, OPTIONS, Ended, Given
from .limits import (
    OWN_BOXES,
    OWN_BYTES,
    OWN_SECONDS,
    OWN_STEPS,
    OWN_WALL,
    RECORDED_STEPS,
    TRACE_BYTES,
)

RECORDER = INSIDE / "recorder"
MACHINE = 6
DEEDS = {
    3: "correct it",
    4: "recur less deep",
    5: "leave out what this line does, or watch a part",
}
"""What to do, by the code with which the recorder exits (`inside/recorder/exits.py`)."""
STEP = re.compile(r'"event":"\w+","line":(\d+)')
"""The line of a step, in a trace that was cut anywhere."""
Wanted = tuple[Path, Python]
"""A program and the Python that is to run it."""


@dataclass(frozen=True)
class Bounds:
    """How far a program is recorded; `boxes` and `seconds` of 0 are no bound, and then nobody asks how it ends."""

    steps: int
    boxes: int
    seconds: int
    trace_bytes: int
    wall: int = 0
    """The seconds after which its process is ended in any case; 0 is the usual number."""

    @property
    def words(self) -> list[str]:
        """What the command line of the recorder says of them, in its order."""
        return [str(self.steps), str(self.boxes), str(self.seconds)]


def for_the_book() -> Bounds:
    """A snippet that goes past them is refused."""
    return Bounds(RECORDED_STEPS, 0, 0, TRACE_BYTES)


def for_a_reader() -> Bounds:
    """What of a reader's program goes past them is told in words."""
    return Bounds(OWN_STEPS, OWN_BOXES, OWN_SECONDS, OWN_BYTES, OWN_WALL)


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
    path: Path,
    python: Python,
    given: Given = NOTHING,
    is_alone: bool = True,
    bounds: Bounds | None = None,
) -> Trace:
    """The trace of a program on this Python, from the cache if it is there; raise `Problem` if there is none.

    Of a program that is not alone, since it imports what lies beside it, nothing is kept: that may change any time.
    Without other bounds it is that of a snippet of the book.
    """
    bounds = bounds or for_the_book()
    place = cached(path, python, given, bounds)
    text = place.read() if is_alone else None
    if text is None:
        source = path.read_text(encoding="utf-8", errors="replace")
        bytecode.write([python], [source])
        text = run(path, python, given, bounds)
        if is_alone:
            place.keep(text)
    trace: Trace = json.loads(text)
    return trace


def cached(
    path: Path, python: Python, given: Given = NOTHING, bounds: Bounds | None = None
) -> Entry:
    """Where the trace is kept that this recorder makes of this source, in a file of this name, on this Python."""
    found = [part for file in given.files.items() for part in file]
    read = Path(given.input).read_bytes() if given.input != os.devnull else b""
    bounds = bounds or for_the_book()
    return cache.entry(
        "traces",
        cache.interpreter(python),
        cache.code(RECORDER),
        path.name,
        " ".join(bounds.words),
        path.read_bytes(),
        *found,
        read,
    )


def run(path: Path, python: Python, given: Given, bounds: Bounds) -> str:
    """What the recorder writes about the program; raise `Problem` if that is not a whole trace."""
    # The file, not its folder: to run a folder the interpreter loads modules that the program would then find.
    recorder = RECORDER / "__main__.py"
    program = str(path.resolve())
    command = [python.executable, *OPTIONS, str(recorder), program, *bounds.words]
    timed = replace(given, seconds=bounds.wall)
    ended = process.execute(command, bounds.trace_bytes, timed)
    if len(ended.printed) > bounds.trace_bytes:
        raise too_large(path, ended, bounds)
    if ended.broke or ended.code:
        raise blame(path, python, ended)
    text = ended.printed.decode("utf-8")
    return text.replace("\r\n", "\n")


def named(path: Path) -> Path:
    """A file of the book as a reader types it, any other as it is."""
    return path.relative_to(HOME) if path.is_relative_to(HOME) else path


def too_large(path: Path, ended: Ended, bounds: Bounds) -> Problem:
    """A problem with the line of the last step that fits into a trace; without one where none does."""
    cut = ended.printed.decode("utf-8", "replace")
    lines = STEP.findall(cut)
    return problem(
        ":".join([str(named(path)), *lines[-1:]]),
        f"fills a trace of {bounds.trace_bytes // 1024} KiB before its end",
        "repeat less, make fewer objects, print less, or watch a part",
    )


def blame(path: Path, python: Python, ended: Ended) -> Problem:
    """A problem with the line of the program, and the cause, that the recorder names; or with what ended it."""
    file = str(named(path))
    release, _, _ = python.identity.partition(" ")
    alone = f"`{blaming.typed(python, file)}` runs it without the recorder"
    refusal = read_refusal(path, ended)
    if ended.broke:
        line = refusal.line if refusal else None
        is_late = not ended.left_running
        do = (
            "let it end sooner, or watch a part"
            if is_late
            else "let all end that it starts"
        )
        return problem(
            file, f"on {release}, {ended.broke}", f"{do}; {alone}", line=line
        )
    if refusal is None:
        what = f"on {release}, the recorder {blaming.cause(ended)}"
        do = f"choose another Python, or mend this one; {alone}"
        return problem(file, what, do, evidence=ended.errors[-4000:])
    if ended.code == MACHINE:
        return process.unable(f"refuses what the recorder needs: {refusal.what}")
    do = f"{DEEDS[ended.code]}; {alone}"
    return problem(file, f"on {release}, {refusal.what}", do, line=refusal.line)


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
