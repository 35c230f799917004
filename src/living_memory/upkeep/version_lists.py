"""The places where somebody typed which Pythons the book has, held against the one list in pyproject.toml.

None of these files can read that list. So each place is named to who changes it: file, line, and what to write.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from ..book.versions import order
from ..problem import Problem, problem
from ..project import HOME, SUPPORTED, setting

NEWEST = SUPPORTED[-1]
NUMBERS = {5: "five", 6: "six", 7: "seven", 8: "eight", 9: "nine", 10: "ten"}
"""How a sentence counts all Pythons of the book; with less than five it speaks of some of them."""
COUNTED = re.compile(
    rf"\b(?P<count>{'|'.join(NUMBERS.values())}) (?P<what>versions|Pythons)\b"
)
COUNTING = ("README.md", "docs/**/*.md", "docs/labs/*.py")


@dataclass(frozen=True)
class Place:
    """Where Pythons are named: a file, a pattern whose group is the row, the words that it must have, what to do."""

    file: str
    pattern: str
    wanted: str
    do: str = ""

    def wrong(self, text: str) -> Iterator[Problem]:
        """What is wrong in the text of this file: a row without its words, or no row at all."""
        do = self.do or f"write `{self.wanted.strip()}` there"
        found = [*re.finditer(self.pattern, text, re.M)]
        if not found:
            what = f"no line of it is as `{self.pattern}` in upkeep/version_lists.py"
            yield problem(self.file, what, "mend that row, or take it out")
        for one in found:
            row = one[1].strip()
            if self.wanted not in f"{row} ":
                line = text.count("\n", 0, one.start(1)) + 1
                what = f"the book has Python {NEWEST}, and here stands `{row}`"
                yield problem(self.file, what, do, line=line)


def places() -> list[Place]:
    """Each place that names all Pythons of the book, or the newest of them."""
    every = " ".join(SUPPORTED)
    install = "^(.*uv python install .*)$"
    return [
        Place(".github/workflows/check.yml", install, f"install {every} "),
        Place(".github/workflows/release.yml", install, f"install {every} "),
        Place("CONTRIBUTING.md", install, f"install {every} "),
        Place("README.md", r"^(.*CPython 3.*)$", f"CPython {SUPPORTED[0]} to {NEWEST}"),
        Place("README.md", r"^(In a clone, with Python .*)$", builders()),
        Place(".ci/get-pythons", r"^( *newer=.*)$", f'{NEWEST}" '),
        Place(".ci/get-sources", r"^(for version in [\d. ]+)", f" {NEWEST} "),
        Place(
            "pyproject.toml",
            r'(?s:\A.*)^( *"Programming Language :: Python :: 3\..*)$',
            f'"Programming Language :: Python :: {NEWEST}"',
            f"add the line of {NEWEST} below it",
        ),
        Place(
            "docs/reference/what-moved.md",
            r"(?s:\A.*)^(### With .*)$",
            f"With {NEWEST}:",
            f"write a section on {NEWEST} below it: what a reader may notice, and what to do",
        ),
    ]


def builders() -> str:
    """The Pythons that can build the site, as the README names them: `Python 3.11, 3.12 or 3.13`."""
    oldest = setting("project", "requires-python").removeprefix(">=")
    group = setting("tool", "uv", "dependency-groups", "site")
    too_new = group["requires-python"].removeprefix("<")
    can = [one for one in SUPPORTED if order(oldest) <= order(one) < order(too_new)]
    others, _, last = ", ".join(can).rpartition(", ")
    return f"Python {others} or {last} "


def check(folder: Path = HOME) -> list[Problem]:
    """What is wrong with the places where Pythons are named or counted by hand, in the project in this folder."""
    found: list[Problem] = []
    for place in places():
        path = folder / place.file
        if path.exists():  # a small book has no CI of its own
            found += place.wrong(path.read_text(encoding="utf-8"))
    for pattern in COUNTING:
        for path in sorted(folder.glob(pattern)):
            where = path.relative_to(folder).as_posix()
            found += miscounted(where, path.read_text(encoding="utf-8"))
    return found


def miscounted(where: str, text: str) -> Iterator[Problem]:
    """The sentences that count the Pythons of the book, and are wrong."""
    right = NUMBERS.get(len(SUPPORTED), str(len(SUPPORTED)))
    for line, row in enumerate(text.splitlines(), 1):
        for found in COUNTED.finditer(row):
            if found["count"] != right:
                what = f"`{found[0]}`, and the book has {right}"
                do = f"write `{right} {found['what']}`, or reword it"
                yield problem(where, what, do, line=line)
