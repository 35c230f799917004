"""What the closing summary says of the book: what is not here, what nobody here can record, what is news."""

from collections.abc import Iterator

from living_memory.book.model import Book
from living_memory.project import BUILDS, FOLDERS, SUPPORTED, UPDATE
from living_memory.running import guests, process
from living_memory.upkeep import sources

CI_BRINGS = "it cannot be had here: CI's patch brings it, see CONTRIBUTING.md"


def said_of(book: Book) -> Iterator[str]:
    """A line for each."""
    if minors := [minor for minor in SUPPORTED if minor not in book.pythons]:
        yield f"not here: Python {', '.join(minors)}: as recorded (PATH or {FOLDERS} brings them)"
    if kinds := [build for build in BUILDS if build not in book.others]:
        yield f"not here: {', '.join(kinds)}: builds of another kind, as recorded"
    for column, which in book.older.items():
        yield f"Python {column}: {which}; where they differ is news, and no fault of yours"
    for lacking in process.lacking():
        yield f"this system cannot limit {lacking}"
    if not guests.are_asked() and (named := named_guests(book)):
        yield f"not asked for: guests ({', '.join(named)}): as recorded (--guests brings them)"
    if not sources.trees() and (new := sources.unseen(book.folder)):
        yield f"not held against CPython's source: {'; '.join(new)} (.ci/get-sources .cache/sources brings it)"
    for name in book.snippets:
        if lacks := not_recorded(book, name):
            yield f"not recorded yet: {name} on {', '.join(lacks)}: {CI_BRINGS}"
        for minor, lines in book.news(name).items():
            yield f"news: {name} on {book.who(minor)}: {lines}"


def named_guests(book: Book) -> list[str]:
    """The packages that snippets have beside the standard library."""
    return sorted({str(one.guest) for one in book.snippets.values() if one.guest})


def not_recorded(book: Book, name: str) -> list[str]:
    """The versions of which nobody knows what they print, and which are not here to be asked."""
    known = book.outputs(name)
    return [minor for minor in book.snippets[name].columns if minor not in known]


def bringing(book: Book, column: str) -> str:
    """What to do where the output of a Python is required and missing."""
    return UPDATE if column in book.here else CI_BRINGS
