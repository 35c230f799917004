"""The book of this process, which the pages show."""

from ..book.model import Book
from ..running.loading import load

_current: list[Book] = []


def current() -> Book:
    """The book of this process: the one in use, or this project's, loaded when first asked for."""
    if not _current:
        return use(load())
    return _current[0]


def use(book: Book) -> Book:
    """Make this the book of this process."""
    _current[:] = [book]
    return book
