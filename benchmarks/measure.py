"""Times that are held against each other: taken in turns, in one run, and printed as a table.

What was learnt about measuring here:

- A machine is seldom quiet, so times are never compared across runs. What is compared is measured in turns, A B A B,
  and the ratio is the median of the ratios of each turn; the smallest and the largest stand beside it.
- The time of a clock grows with whatever else the machine does, the time of its processors hardly: a ratio of each is
  printed. Where they differ much, the machine was busy or the work waits, and the second is the one to believe.
"""

import resource
import sys
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from statistics import median

TIMES = 3


@dataclass(frozen=True)
class Taken:
    """What a piece of work took, in seconds: by the clock, and of processors, its child processes included."""

    wall: float
    processor: float


Work = Callable[[], Taken]
Turns = dict[str, list[Taken]]
"""What each work took, turn by turn."""


@dataclass(frozen=True)
class Row:
    """A line of the table; `meaning` says in words what was divided by what."""

    what: str
    measured: str
    ratio: str = ""
    by_processor: str = ""
    goal: str = ""
    meaning: str = ""


def processor_time() -> float:
    """The seconds of processors that this process and its ended children have used."""
    own = resource.getrusage(resource.RUSAGE_SELF)
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return own.ru_utime + own.ru_stime + children.ru_utime + children.ru_stime


def timed(work: Callable[[], object]) -> Taken:
    """What this work took."""
    used, start = processor_time(), time.perf_counter()
    work()
    wall = time.perf_counter() - start
    return Taken(wall, processor_time() - used)


def in_turns(works: Mapping[str, Work], times: int = TIMES) -> Turns:
    """Each work once a turn, so that what slows the machine down slows all of them down."""
    turns: Turns = {name: [] for name in works}
    for turn in range(1, times + 1):
        for name, work in works.items():
            taken = work()
            turns[name].append(taken)
            progress(f"{name}, {turn} of {times}: {taken.wall:.2f} s")
    return turns


def progress(text: str) -> None:
    """Say on standard error what has been done."""
    print(f"  {text}", file=sys.stderr, flush=True)


def seconds(taken: list[Taken]) -> str:
    """The medians: by the clock, and of processors."""
    wall = median(one.wall for one in taken)
    processor = median(one.processor for one in taken)
    return f"{wall:.2f} s ({processor:.2f} s)"


def spread(values: list[float]) -> str:
    """The median, and between which two values it lies."""
    middle = f"{median(values):.2f}"
    if len(values) == 1:
        return middle
    return f"{middle} ({min(values):.2f} to {max(values):.2f})"


def compared(
    what: str, taken: list[Taken], floor: list[Taken], meaning: str, goal: str = ""
) -> Row:
    """A work over what it costs at least, turn by turn."""
    pairs = list(zip(taken, floor, strict=True))
    by_clock = [one.wall / least.wall for one, least in pairs]
    by_processor = [one.processor / least.processor for one, least in pairs]
    return Row(
        what, seconds(taken), spread(by_clock), spread(by_processor), goal, meaning
    )


def table(rows: list[Row]) -> str:
    """The rows in Markdown."""
    head = (
        "what",
        "measured (of processors)",
        "ratio",
        "by processor",
        "goal",
        "the ratio in words",
    )
    lines = [head, ("---",) * len(head)]
    for row in rows:
        measured = (row.measured, row.ratio, row.by_processor)
        lines.append((row.what, *measured, row.goal, row.meaning))
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
