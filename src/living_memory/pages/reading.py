"""How long a page takes to read."""

from typing import NamedTuple

from ..book import page_sections
from ..book.fences import shown
from ..book.model import Book
from ..book.page_blocks import without_blocks

WORDS = 238
"""What a reader takes in a minute: words of prose (Brysbaert 2019, on reading silently)."""
LINES = 40
"""What a reader takes in a minute: lines of code."""


class Times(NamedTuple):
    """The minutes that a page takes: its road, and what is marked as deeper, 0 where nothing is."""

    road: int
    deeper: int


def times(book: Book, text: str) -> Times:
    """How long the two parts of a page take."""
    road, deeper = page_sections.road_and_deeper(text)
    return Times(minutes(book, road), minutes(book, deeper) if deeper else 0)


def minutes(book: Book, text: str) -> int:
    """How long Markdown takes to read, at least one minute: its words, and its code; a table is looked up."""
    prose = without_blocks(text)
    words = len(prose.split())
    lines = 0
    for _, name in shown(text):
        snippet = book.snippets[name]
        words += len(snippet.claim.split())
        for row in snippet.code.splitlines():
            if row.strip():
                lines += 1
    taken = words / WORDS + lines / LINES
    return max(1, round(taken))
