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
from measure import Row, Taken, in_turns, seconds, timed

SNIPPETS, PAGES, TIMES = 150, 25, 2
COUNT = re.compile(r"(\d+) (failed|error)")
GOAL = "under 180 s"


def measure(clone: Copy, around: Path) -> list[Row]:
    """The two rows."""
    grown = synthetic.grow(clone, around / "grown", SNIPPETS, PAGES)
    clone.forget()
    failures: dict[str, int] = {}

    def run(name: str, book: Copy) -> Taken:
        return timed(lambda: failures.update({name: test(book)}))

    run("today", clone)
    run("grown", grown)
    works = {"today": lambda: run("today", clone), "grown": lambda: run("grown", grown)}
    turns = in_turns(works, TIMES)
    pairs = zip(turns["grown"], turns["today"], strict=True)
    more = [(new.wall - old.wall) / SNIPPETS for new, old in pairs]
    known = f"{failures['today']} failed; with the synthetic lessons {failures['grown']} did"
    return [
        Row("the suite, warm", seconds(turns["today"]), goal=GOAL, meaning=known),
        Row(
            "the suite, a snippet more",
            f"{min(more):.3f} to {max(more):.3f} s",
            meaning=f"{SNIPPETS} snippets on {PAGES} pages more, over their number",
        ),
    ]


def test(book: Copy) -> int:
    """Run the tests of a book; how many failed."""
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "--tb=no", "-p", "no:cacheprovider"],
        cwd=book.folder,
        env=book.all_variables,
        capture_output=True,
        text=True,
    )
    return sum(int(number) for number, _ in COUNT.findall(done.stdout[-400:]))
