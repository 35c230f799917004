"""How long a page takes to read."""

from ..book.fences import FENCE, shown
from ..book.model import Book

WORDS, LINES = 238, 40
"""What a reader takes in a minute: words of prose (Brysbaert 2019, on reading silently), or lines of code."""


def minutes(book: Book, text: str) -> int:
    """How long the Markdown of a page takes to read: its words, and the code that it shows; a table is looked up."""
    snippets = [book.snippets[name] for _, name in shown(text)]
    code = sum(
        bool(row.strip()) for snippet in snippets for row in snippet.code.splitlines()
    )
    words = sum(
        len(part.split())
        for part in (FENCE.sub("", text), *(snippet.claim for snippet in snippets))
    )
    return max(1, round(words / WORDS + code / LINES))
