"""What an older release leaves alone: the recordings that a newer one of the same version made."""

from collections.abc import Iterator
from dataclasses import replace

from ..book.comparison import Outputs
from ..book.model import Book


def leave_newer(book: Book) -> tuple[Book, list[str]]:
    """The book without the runs that are to replace nothing, and a line for each Python that is older.

    Such a Python records what nobody has recorded, a snippet that is new or has new code, and nothing else: who has
    an older release changes the files of that snippet alone. CI has the newer one, and says where it prints otherwise.
    """
    runs = {name: to_record(book, name) for name in book.snippets}
    return replace(book, runs=runs), list(lines(book, runs))


def to_record(book: Book, name: str) -> Outputs:
    """The runs of a snippet without those of older releases whose column is recorded."""
    left = book.older.keys() & book.recording(name).keys()
    return {
        column: output
        for column, output in book.runs[name].items()
        if column not in left
    }


def lines(book: Book, runs: dict[str, Outputs]) -> Iterator[str]:
    """What is said of each Python that is older."""
    for column, why in book.older.items():
        has_new = any(column in outputs for outputs in runs.values())
        what = "unchanged but for what is new" if has_new else "unchanged"
        yield f"{what}: the column of {column}: {why}"
