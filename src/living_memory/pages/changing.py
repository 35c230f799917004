"""What the button of a figure says, with which a reader changes its code and runs it in the page."""

from collections.abc import Collection

from ..book.exercises import BROWSER, judged_by
from ..book.model import Book
from ..inside.outputs import REFUSED, Output

BENCH = "watch.md"
"""The page that runs a reader's program: a book without it brings no Python for a browser."""

AT_THE_END = "no NoneType."
"""What a finalizer says of names that the end of an interpreter took before it; in a page the program ends first."""


def can_run(book: Book) -> bool:
    """Whether the pages of a book run what a reader types."""
    return (book.folder / "docs" / BENCH).exists()


def button(
    book: Book, name: str, answer: str, judged: Collection[str]
) -> dict[str, str] | None:
    """What the button of a snippet says to the script of the page, by name; None in a book that runs nothing.

    A snippet with a guest has none: a page brings the standard library alone.
    `answer` is the snippet that solves it, and `judged` are the labels that count; none are all that it prints.
    """
    if not can_run(book) or book.snippets[name].guest:
        return None
    said: dict[str, str] = {}
    if answer:
        labels = judged or judged_by(book, answer)
        said |= {"answer": answer, "judged": "|".join(labels)}
    printed = book.builds(name).get(BROWSER, Output())
    refused = printed.get(REFUSED)
    if refused and not refused.value.startswith(AT_THE_END):
        said["not-here"] = refused.value
    return said
