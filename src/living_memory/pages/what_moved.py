"""What moved from one Python to the next: each label that changed, before, after, and why."""

import re
from html import escape
from itertools import zip_longest

from ..book.moves import Move, moves
from ..inside.outputs import Line
from ..project import SUPPORTED
from .current import current

MARKS = re.compile(r"[\\*_{}\[\]!|]")
"""What Markdown would take for a mark of its own."""


def cell(line: Line | None) -> str:
    """A printed value as a cell of a Markdown table."""
    if line is None:
        return "not printed"
    fence = "`" * (
        1 + max((len(run) for run in re.findall("`+", line.value)), default=0)
    )
    space = " " * line.value.startswith("`"), " " * line.value.endswith("`")
    value = line.value.replace("|", "\\|").join(space)
    return f"{fence}{value}{fence}{' (varies from run to run)' if line.varies else ''}"


def words(text: str) -> str:
    """A text as Markdown that says it to the letter, but for code between backticks: no HTML, no link."""
    pieces = text.split("`")
    if len(pieces) % 2 == 0:  # the last backtick has no partner
        before, _, after = text.rpartition("`")
        return f"{words(before)}\\`{words(after)}"
    plain = (MARKS.sub(r"\\\g<0>", escape(piece, quote=False)) for piece in pieces[::2])
    return "`".join(
        piece
        for pair in zip_longest(plain, pieces[1::2])
        for piece in pair
        if piece is not None
    )


def told(move: Move) -> str:
    """A move in Markdown: the claim as a link to its figure, the values before and after, the reason."""
    rows = [
        f"| {words(label)} | {cell(before)} | {cell(after)} |"
        for label, before, after in move.lines
    ]
    table = "\n".join(
        [f"| it prints | on {move.old} | on {move.new} |", "| --- | --- | --- |", *rows]
    )
    head = f"**[{words(move.snippet.claim)}](snippet:{move.snippet.name})**"
    return f"{head}\n\n{table}\n\nWhy: {words(move.why)}\n"


def what_moved() -> str:
    """All moves in Markdown, the newest Python first, a heading for each."""
    found = list(moves(current()))
    parts = []
    for new in reversed(SUPPORTED[1:]):
        own = [told(move) for move in found if move.new == new]
        parts.append(
            f"## What changed in {new} {{ #python-{new.replace('.', '-')} }}\n"
        )
        parts += own or ["Nothing that a snippet of this book prints.\n"]
    return "\n".join(parts)
