"""What moved from one Python to the next: each label of a snippet that changed, before, after, and why."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from ..inside.outputs import Line, Output
from .comparison import steps
from .model import Book
from .snippets import Snippet

NO_REASON = "no reason is recorded yet."


class MovedLine(NamedTuple):
    """A label whose line moved; None stands for a Python that does not print it."""

    label: str
    before: Line | None
    after: Line | None


@dataclass(frozen=True)
class Move:
    """One snippet that prints something else on `new` than on `old`: the lines that moved, and its note."""

    old: str
    new: str
    snippet: Snippet
    lines: list[MovedLine]
    why: str


def moves(book: Book) -> Iterator[Move]:
    """Every move of every snippet, in the order of the snippets."""
    for name, snippet in book.snippets.items():
        outputs = book.outputs(name)
        reasons = snippet.reasons
        for step in steps(outputs):
            if step.is_move:
                before, after = outputs[step.old], outputs[step.new]
                lines = list(moved_lines(before, after))
                why = reasons.get(step.new, NO_REASON)
                yield Move(step.old, step.new, snippet, lines, why)


def moved_lines(before: Output, after: Output) -> Iterator[MovedLine]:
    """The lines that differ, in the order of the newer output."""
    for label in after | before:
        if before.differs(label, after):
            yield MovedLine(label, before.get(label), after.get(label))
