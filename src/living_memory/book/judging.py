"""What is wrong between the snippets, their notes and their recordings."""

from collections.abc import Iterator

from ..problem import Problem, problem
from ..project import SUPPORTED, UPDATE
from . import lost_names
from .comparison import Step, difference, steps
from .identities import PYTHONS
from .model import Book
from .snippets import TODO, Note, Snippet

WHO = f"has a column {{}}, and {PYTHONS} does not say who that is"
NO_NOTE = "the output changed in {}, and no note says why"
NO_REASON = "the note on {} does not say yet why the output changed"
NO_MOVE = "a note speaks of {}, where the output did not change"


def check(book: Book) -> list[Problem]:
    """Everything that is wrong between the snippets, their notes and their recordings."""
    problems: list[Problem] = []
    for snippet in book.snippets.values():
        problems += unknown_columns(book, snippet)
        problems += not_repeated(book, snippet)
        problems += missing_notes(book, snippet)
        problems += wrong_notes(book, snippet)
    problems += lost_names.left_behind(book)
    return problems


def unknown_columns(book: Book, snippet: Snippet) -> Iterator[Problem]:
    """The columns of a recording of which nobody says who printed them."""
    for column in book.recording(snippet.name):
        if column not in book.identities:
            what = WHO.format(column)
            yield problem(snippet.where_recorded, what, UPDATE)


def not_repeated(book: Book, snippet: Snippet) -> Iterator[Problem]:
    """The recordings that the very Python that made them does not repeat."""
    news = book.news(snippet.name)
    for column, lines in news.items():
        python = book.here[column]
        recorder = book.identities.get(column)
        if python.identity == recorder:
            what = f"{book.who(column)}: the output moved"
            yield problem(snippet.where_recorded, what, UPDATE, lines)


def missing_notes(book: Book, snippet: Snippet) -> Iterator[Problem]:
    """The moves that no note explains."""
    outputs = book.reference(snippet.name)
    for step in unexplained(book, snippet):
        old = step.old
        new = step.new
        what = NO_NOTE.format(new)
        do = f"add a line `{new}: why (source)` to the docstring"
        before, after = outputs[old], outputs[new]
        lines = difference(before, old, after, new)
        yield problem(snippet.where, what, do, lines, line=1)


def wrong_notes(book: Book, snippet: Snippet) -> Iterator[Problem]:
    """The notes without a reason, and those without a move."""
    known = steps(book.reference(snippet.name))
    for note in sorted(snippet.notes):
        version = note.version
        if note.text.startswith(TODO):
            what = NO_REASON.format(version)
            do = f"write the reason and its source in place of `{note.text}`"
            yield problem(snippet.where, what, do, line=1)
        if not may_explain(note, known):
            what = NO_MOVE.format(version)
            do = "remove the note, or show the change"
            yield problem(snippet.where, what, do, line=1)


def may_explain(note: Note, known: list[Step]) -> bool:
    """Whether a note speaks of a move, or of a version of which nobody knows yet whether it moved."""
    for step in known:
        if step.new == note.version:
            return step.is_move
    return note.version in SUPPORTED[1:]


def unexplained(book: Book, snippet: Snippet) -> list[Step]:
    """The versions where the output changed and no note says why, oldest first."""
    notes = snippet.reasons
    known = steps(book.reference(snippet.name))
    found = []
    for step in known:
        if step.is_move and step.new not in notes:
            found.append(step)
    return found
