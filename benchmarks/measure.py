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
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import astuple, dataclass
from statistics import median

HEADS = (
    "what",
    "measured (of processors)",
    "ratio",
    "by processor",
    "goal",
    "the ratio in words",
)


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
    total = 0.0
    for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN):
        used = resource.getrusage(who)
        total += used.ru_utime + used.ru_stime
    return total


def timed(work: Callable[[], object]) -> Taken:
    """What this work took."""
    used = processor_time()
    start = time.perf_counter()
    work()
    end = time.perf_counter()
    return Taken(end - start, processor_time() - used)


def in_turns(works: Mapping[str, Work], times: int) -> Turns:
    """Each work once a turn, so that what slows the machine down slows all of them down."""
    turns: Turns = {name: [] for name in works}
    for turn in range(1, times + 1):
        for name, work in works.items():
            taken = work()
            turns[name].append(taken)
            progress(f"{name}, turn {turn}: {seconds([taken])}")
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
    low, high = min(values), max(values)
    return f"{middle} ({low:.2f} to {high:.2f})"


def compared(
    what: str, taken: list[Taken], floor: list[Taken], meaning: str, goal: str = ""
) -> Row:
    """A work over what it costs at least, turn by turn."""
    by_clock = []
    by_processor = []
    for one, least in zip(taken, floor, strict=True):
        by_clock.append(one.wall / least.wall)
        by_processor.append(one.processor / least.processor)
    return Row(
        what=what,
        measured=seconds(taken),
        ratio=spread(by_clock),
        by_processor=spread(by_processor),
        goal=goal,
        meaning=meaning,
    )


def table(rows: list[Row]) -> str:
    """The rows in Markdown."""
    return markdown([HEADS, *map(astuple, rows)])


def markdown(lines: Iterable[Sequence[str]]) -> str:
    """A table in Markdown; the first line has the heads."""
    written = []
    for line in lines:
        cells = " | ".join(line)
        written.append(f"| {cells} |")
        if len(written) == 1:
            rule = "| --- " * len(line)
            written.append(f"{rule}|")
    return "\n".join(written)
