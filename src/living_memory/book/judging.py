"""What is wrong between the snippets, their notes and their recordings."""

from itertools import pairwise

from ..problem import Problem, problem
from ..project import SUPPORTED, UPDATE
from . import identities
from .model import Book, difference
from .recordings import steps
from .snippets import TODO


def check(book: Book) -> list[Problem]:
    """Everything that is wrong between the snippets, their notes and their recordings."""
    judged = (unknown, moved, notes)
    return [
        wrong
        for name in book.snippets
        for judge in judged
        for wrong in judge(book, name)
    ]


def unknown(book: Book, name: str) -> list[Problem]:
    """The columns of a recording of which nobody says who printed them."""
    where, file = f"snippets/{name}.out", identities.PYTHONS
    columns = [
        column for column in book.recording(name) if column not in book.identities
    ]
    return [
        problem(
            where, f"has a column {column}, and {file} does not say who that is", UPDATE
        )
        for column in columns
    ]


def moved(book: Book, name: str) -> list[Problem]:
    """The recordings that the very Python that made them does not repeat."""
    where, news = f"snippets/{name}.out", book.news(name)
    here = book.pythons | book.others
    again = [
        minor for minor in news if here[minor].identity == book.identities.get(minor)
    ]
    return [
        problem(where, f"{book.who(minor)}: the output moved", UPDATE, news[minor])
        for minor in again
    ]


def notes(book: Book, name: str) -> list[Problem]:
    """The moves without a note, the notes without a reason, and those without a move."""
    where, outputs, faults = f"snippets/{name}.py:1", book.reference(name), []
    for new, old in unexplained(book, name).items():
        what = f"the output changed in {new}, and no note says why"
        do = f"add a line `{new}: why (source)` to the docstring"
        faults.append(
            problem(where, what, do, difference(outputs[old], old, outputs[new], new))
        )
    moved = steps(outputs)
    for version, text in sorted(book.snippets[name].notes):
        if text.startswith(TODO):
            what = f"the note on {version} does not say yet why the output changed"
            faults.append(
                problem(
                    where, what, f"write the reason and its source in place of `{text}`"
                )
            )
        if not moved.get(version, version in SUPPORTED[1:]):
            what = f"a note speaks of {version}, where the output did not change"
            faults.append(problem(where, what, "remove the note, or show the change"))
    return faults


def unexplained(book: Book, name: str) -> dict[str, str]:
    """The versions where the output changed and no note says why, each with the version before it."""
    moved, noted = (
        steps(book.reference(name)),
        {version for version, _ in book.snippets[name].notes},
    )
    return {
        new: old
        for old, new in pairwise(SUPPORTED)
        if moved.get(new) and new not in noted
    }
