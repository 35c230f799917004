"""The book as it is now: read, and run on every Python that is here."""

from dataclasses import replace
from pathlib import Path

from ..book.model import Book, read
from ..problem import Problem, stop_at
from ..project import HOME
from . import pythons, runs


def load(folder: Path = HOME, newest: bool = False) -> Book:
    """Read the book in this folder and run what has not been run yet; raise `Problem` if a snippet fails.

    Of several Pythons of one version the one that made the recordings runs, or with `newest` the newest.
    """
    book = read(folder)
    known = {} if newest else book.identities
    here, others = pythons.here(known), pythons.others(known)
    runnable = [snippet for snippet in book.snippets.values() if snippet.runs_here]
    ran = runs.run_all(
        [
            (snippet, python)
            for snippet in runnable
            for python in (here | others).values()
        ]
    )
    # What fails on one Python mostly fails on all: one failure of each snippet is enough.
    stop_at(
        list(
            {
                name: outcome
                for (name, _), outcome in ran.items()
                if isinstance(outcome, Problem)
            }.values()
        )
    )
    own = {
        name: {
            column: ran[name, column]
            for column in here | others
            if (name, column) in ran
        }
        for name in book.snippets
    }
    return replace(book, pythons=here, others=others, runs=own)
