"""The tests: what they take warm, and what one snippet more costs them.

The second book is today's with synthetic lessons added, which the tests read as they read all others. Some tests hold a
lesson to more than a synthetic one keeps (a page is named in the list of its part, an example is quoted): they fail, in
about the time that they would take; how many did is said beside the figure.
"""

import re
import subprocess
import sys
from pathlib import Path

import synthetic
from copies import Copy
from measure import Row, Taken, Turns, in_turns, seconds, spread, timed

SNIPPETS, PAGES = 150, 25
FAILED = re.compile(r"(\d+) (?:failed|error)")
TODAY, GROWN = "today's book", "with synthetic lessons"
GOAL = "under 180 s"


class Suite:
    """The tests of a book, and how many of them failed."""

    def __init__(self, book: Copy) -> None:
        """Nothing has been tested yet."""
        self.book = book
        self.failed = 0

    def run(self) -> Taken:
        """What they took."""
        return timed(self.test)

    def test(self) -> None:
        """Run all tests, and count the failures."""
        done = subprocess.run(
            [sys.executable, "-m", "pytest", "--tb=no"],
            cwd=self.book.folder,
            env=self.book.all_variables,
            capture_output=True,
            text=True,
        )
        numbers = FAILED.findall(done.stdout)
        self.failed = sum(map(int, numbers[-2:]))


def measure(clone: Copy, around: Path, times: int) -> list[Row]:
    """The two rows; the first run of each book fills its cache and is not counted."""
    longer = synthetic.grow(clone, around / "grown", SNIPPETS, PAGES)
    today, grown = Suite(clone), Suite(longer)
    works = {TODAY: today.run, GROWN: grown.run}
    in_turns(works, 1)
    turns = in_turns(works, times)
    return [
        Row(
            what="the suite, warm",
            measured=seconds(turns[TODAY]),
            goal=GOAL,
            meaning=f"{today.failed} tests failed",
        ),
        Row(
            what="the suite, a snippet more",
            measured=spread(more(turns)),
            meaning=f"seconds; of {SNIPPETS} synthetic ones, {grown.failed} tests failed",
        ),
    ]


def more(turns: Turns) -> list[float]:
    """The seconds that a snippet more takes, turn by turn."""
    found = []
    for grown, today in zip(turns[GROWN], turns[TODAY], strict=True):
        longer = grown.wall - today.wall
        found.append(longer / SNIPPETS)
    return found
