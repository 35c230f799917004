"""What the archive holds: how snippets run, the snippets, and what each recorded Python printed."""

from __future__ import annotations

from typing import Tuple, TypedDict

from outputs import Output, parse
from who import Distance, Who, recorded

Note = Tuple[str, str]
"""A version, and what changed in it; in JSON a list of two."""


class SnippetData(TypedDict):
    """One snippet; `system` is the only one on which it runs, empty for all."""

    source: str
    claim: str
    notes: list[Note]
    system: str
    outputs: dict[str, str]
    """What each recorded Python printed: the text by the columns, separated by spaces, that printed it."""


def runs_on(snippet: SnippetData, system: str) -> bool:
    """Whether a snippet is for this system, as `platform.system()` says it."""
    return snippet["system"] in ("", system)


class BookData(TypedDict):
    """The file `book.json`."""

    issues: str
    """Where an issue is written."""
    options: list[str]
    environment: dict[str, str]
    seconds: int
    """How long a snippet may run."""
    pythons: dict[str, str]
    """The full identity of each recorded Python, by column."""
    snippets: dict[str, SnippetData]


class Book:
    """What is recorded, read."""

    def __init__(self, data: BookData) -> None:
        """Read who recorded it; whoever is not known by what the file says has recorded nothing."""
        self.data = data
        self.pythons: dict[str, Who] = {}
        for column, identity in data["pythons"].items():
            if who := recorded(column, identity):
                self.pythons[column] = who

    def outputs(self, name: str) -> dict[str, Output]:
        """What each recorded Python that has a name printed, by column."""
        snippet = self.data["snippets"][name]
        every = {}
        for columns, text in snippet["outputs"].items():
            output = parse(text)
            every.update(dict.fromkeys(columns.split(), output))
        known = {}
        for column in self.pythons:
            if column in every:
                known[column] = every[column]
        return known

    @property
    def oldest(self) -> tuple[int, ...]:
        """The minor version with which the book begins: (3, 10)."""
        every = self.pythons.values()
        usual = [one.minor for one in every if not one.kinds]
        return min(usual, default=())

    def nearest(self, me: Who, columns: list[str]) -> str:
        """The column of the recorded Python that is nearest to this one; of two, the newer."""

        def distance(column: str) -> Distance:
            return me.distance(self.pythons[column])

        newest_first = reversed(columns)
        return min(newest_first, key=distance, default="")
