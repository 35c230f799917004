"""How long a page takes to read."""

from ..book.fences import shown
from ..book.model import Book
from ..book.page_blocks import without_blocks

WORDS = 238
"""What a reader takes in a minute: words of prose (Brysbaert 2019, on reading silently)."""
LINES = 40
"""What a reader takes in a minute: lines of code."""


def minutes(book: Book, text: str) -> int:
    """How long the Markdown of a page takes to read: its words, and the code that it shows; a table is looked up."""
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
