"""Record what a program does to memory: the recorder in a fresh process, its trace in the cache."""

import json
import os
import re
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from ..book.python import Python
from ..problem import Problem, problem
from ..project import HOME, INSIDE
from ..running import cache, process, runs
from ..running.cache import Entry
from ..running.process import OPTIONS, Ended
from .traces import Trace

BLAMED = re.compile(
    r"^.*\.py:(?P<line>\d+): (?P<what>.*)$", re.M
)  # as the recorder says it, on standard error


STEP = re.compile(r'"event":"\w+","line":(\d+)')  # as the trace has it


RECORDER = INSIDE / "recorder"


LIMIT = 1024 * 1024
"""The bytes that a trace may have."""


def record_all(
    pairs: list[tuple[Path, Python]],
) -> dict[tuple[Path, str], Trace | Problem]:
    """For each (file, minor version) its trace, or the problem that came instead: recorded, or in the cache."""
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        outcomes = list(pool.map(lambda pair: attempt(*pair), pairs))
    return {
        (path, python.minor): outcome
        for (path, python), outcome in zip(pairs, outcomes)
    }


def attempt(path: Path, python: Python) -> Trace | Problem:
    """The trace of a program, or the problem that came instead."""
    try:
        return record(path, python)
    except Problem as wrong:
        return wrong


def record(path: Path, python: Python) -> Trace:
    """The trace of a program on this Python, from the cache if it is there; raise `Problem` if there is none."""
    place = cached(path, python)
    text = place.read()
    if text is None:
        text = run(path, python)
        place.keep(text)
    trace: Trace = json.loads(text)
    return trace


def cached(path: Path, python: Python) -> Entry:
    """Where the trace is kept that this recorder makes of this source, in a file of this name, on this Python."""
    return cache.entry(
        "traces",
        cache.interpreter(python),
        cache.code(RECORDER),
        path.name,
        path.read_bytes(),
    )


def run(path: Path, python: Python) -> str:
    """What the recorder writes about the program; raise `Problem` if that is not a whole trace."""
    ended = process.execute(
        [python.executable, *OPTIONS, str(RECORDER), str(path.resolve())], LIMIT
    )
    if len(ended.printed) > LIMIT:
        lines = STEP.findall(ended.printed.decode("utf-8", "replace"))
        what = f"fills a trace of {LIMIT // 1024} KiB before its end"
        where = ":".join([str(named(path)), *lines[-1:]])
        raise problem(
            where, what, "repeat less, make fewer objects, print less, or watch a part"
        )
    if ended.broke or ended.code:
        raise blame(path, python, ended)
    return ended.printed.decode("utf-8").replace("\r\n", "\n")


def named(path: Path) -> Path:
    """A file of the book as a reader types it, any other as it is."""
    return path.relative_to(HOME) if path.is_relative_to(HOME) else path


def blame(path: Path, python: Python, ended: Ended) -> Problem:
    """A problem with the line of the program, and the cause, that the recorder names."""
    known = BLAMED.search(ended.errors)
    where = f"{named(path)}:{known['line']}" if known else str(named(path))
    what = ended.broke or (known["what"] if known else runs.cause(ended))
    do = f"correct it; `python{python.minor} {' '.join(OPTIONS)} {named(path)}` runs it without the recorder"
    return problem(
        where,
        f"on {python.identity.split()[0]}, {what}",
        do,
        "" if known else ended.errors[-4000:],
    )
