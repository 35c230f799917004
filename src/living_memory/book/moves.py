"""What moved from one Python to the next: each label of a snippet that changed, before, after, and why."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from ..inside.outputs import Line
from ..project import SUPPORTED
from .model import Book
from .recordings import steps
from .snippets import Snippet


@dataclass(frozen=True)
class Move:
    """One snippet that prints something else on `new` than on `old`: (label, before, after), and its note."""

    old: str
    new: str
    snippet: Snippet
    lines: list[tuple[str, Line | None, Line | None]]
    why: str


def moves(book: Book) -> Iterator[Move]:
    """Every move of every snippet, in the order of the snippets."""
    for name, snippet in book.snippets.items():
        outputs, notes = book.outputs(name), dict(snippet.notes)
        moved = steps(outputs)
        for old, new in pairwise(SUPPORTED):
            if moved.get(new):
                before, after = outputs[old], outputs[new]
                pairs = [
                    (label, before.get(label), after.get(label))
                    for label in after | before
                ]
                lines = [
                    pair for pair in pairs if not (pair[1] and pair[1].same(pair[2]))
                ]
                yield Move(
                    old,
                    new,
                    snippet,
                    lines,
                    notes.get(new, "no reason is recorded yet."),
                )
