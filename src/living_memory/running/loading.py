"""The book as it is now: read, and run on every Python that is here."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from ..book.model import Book, read
from ..book.python import Python
from ..problem import stop_at
from ..project import HOME
from . import pythons, runs
from .runs import Wanted


def load(folder: Path = HOME, newest: bool = False) -> Book:
    """Read the book in this folder and run what has not been run yet; raise `Problem` if a snippet fails.

    Of several Pythons of one version the one that made the recordings runs, or with `newest` the newest.
    """
    book = read(folder)
    known = {} if newest else book.identities
    here, others = pythons.here(known), pythons.others(known)
    found = runs.run_all(wanted(book, here | others))
    stop_at(list(found.problems.values()))
    outputs = {name: found.outputs.get(name, {}) for name in book.snippets}
    return replace(book, pythons=here, others=others, runs=outputs)


def wanted(book: Book, here: dict[str, Python]) -> Iterator[Wanted]:
    """Each snippet that runs on this system, on each of these Pythons."""
    for name, snippet in book.snippets.items():
        if snippet.runs_here:
            recording = book.recording(name)
            for column, python in here.items():
                yield Wanted(snippet, python, recording.get(column))
