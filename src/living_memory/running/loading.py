"""The book as it is now: read, and run on every Python that is here."""

from collections.abc import Collection, Iterator
from dataclasses import replace
from pathlib import Path

from ..book.comparison import Outputs
from ..book.model import Book, read
from ..book.python import Python
from ..inside.outputs import Output
from ..problem import Problem, stop_at
from ..project import HOME, SUPPORTED
from . import guests, pythons, runs
from .runs import Wanted


def load(
    folder: Path = HOME,
    newest: bool = False,
    unread: list[Problem] | None = None,
    only: Collection[str] = (),
) -> Book:
    """Read the book in this folder and run what has not been run yet; raise `Problem` if a snippet fails.

    Of several Pythons of one version the one that made the recordings runs, or with `newest` the newest. A recording
    that cannot be read is a problem, too; who will write it anew gives the list `unread`, to which that is added.
    With `only`, the book has no other snippets than these, or those of these lessons.
    """
    book = look(folder, newest, unread, only)
    stop_at(list(book.failed.values()))
    return book


def look(
    folder: Path = HOME,
    newest: bool = False,
    unread: list[Problem] | None = None,
    only: Collection[str] = (),
) -> Book:
    """As `load`, but where a snippet fails the book says so in `failed`, and what was recorded stands for it."""
    book = read(folder, unread)
    if only:
        book = book.narrowed(only)
    known = {} if newest else book.identities
    here, others = pythons.here(known), pythons.others(known)
    found = runs.run_all(wanted(book, here | others))
    outputs: dict[str, Outputs] = {}
    for name in book.snippets:
        if name in found.problems:
            recorded = book.recorded[name]
            outputs[name] = recorded.outputs if recorded else nothing()
        else:
            outputs[name] = found.outputs.get(name, {})
    return replace(
        book, pythons=here, others=others, runs=outputs, failed=found.problems
    )


def nothing() -> Outputs:
    """The outputs of a snippet that has never printed anything: each Python prints no line."""
    return {minor: Output() for minor in SUPPORTED}


def wanted(book: Book, here: dict[str, Python]) -> Iterator[Wanted]:
    """Each snippet that runs on this system, on each of these Pythons that has what it needs."""
    for name, snippet in book.snippets.items():
        recording = book.recording(name)
        for column, python in here.items():
            if snippet.runs_here and guests.may_run(snippet, column):
                yield Wanted(snippet, python, recording.get(column))
