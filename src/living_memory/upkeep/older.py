"""What an older release leaves alone: the recordings that a newer one of the same version made."""

from dataclasses import replace

from ..book.columns import COLUMNS, pick
from ..book.model import Book


def leave_newer(book: Book) -> tuple[Book, list[str]]:
    """The book without the Pythons that are to replace nothing, and a line for each of them.

    Where a snippet is new, or its code is, such a Python has to record it: then all of its column is what it prints,
    since one Python stands behind a column.
    """
    left = [column for column in book.older if not has_new(book, column)]
    said = [
        f"unchanged: the column of {column}: {book.older[column]}" for column in left
    ]
    stay = tuple(column for column in COLUMNS if column not in left)
    runs = {name: pick(outputs, stay) for name, outputs in book.runs.items()}
    pythons, others = pick(book.pythons, stay), pick(book.others, stay)
    return replace(book, pythons=pythons, others=others, runs=runs), said


def has_new(book: Book, column: str) -> bool:
    """Whether a Python printed something for which nothing is recorded in its column."""
    printed = [name for name, outputs in book.runs.items() if column in outputs]
    return any(column not in book.recording(name) for name in printed)
