"""What moved from one Python to the next, in Markdown: each label that changed, before, after, and why."""

from collections.abc import Iterator

from ..book.comparison import NOT_PRINTED
from ..book.moves import Move, moves
from ..inside.outputs import Line
from ..project import SUPPORTED
from .backticks import as_markdown, in_backticks
from .current import current

HEADING = "## What changed in {new} {{ #python-{anchor} }}\n"
NOTHING = "Nothing that a snippet of this book prints.\n"
MOVE = """\
**[{claim}](snippet:{name})**

| it prints | on {old} | on {new} |
| --- | --- | --- |
{rows}

Why: {why}
"""


def what_moved() -> str:
    """All moves in Markdown, the newest Python first, a heading for each."""
    found = list(moves(current()))
    parts = []
    for new in reversed(SUPPORTED[1:]):
        own = [as_table(move) for move in found if move.new == new]
        parts.append(HEADING.format(new=new, anchor=new.replace(".", "-")))
        parts += own or [NOTHING]
    return "\n".join(parts)


def as_table(move: Move) -> str:
    """A move in Markdown: the claim as a link to its figure, the values before and after, the reason."""
    return MOVE.format(
        claim=as_markdown(move.snippet.claim),
        name=move.snippet.name,
        old=move.old,
        new=move.new,
        rows="\n".join(rows(move)),
        why=as_markdown(move.why),
    )


def rows(move: Move) -> Iterator[str]:
    """The rows of the table of a move."""
    for label, before, after in move.lines:
        yield f"| {as_markdown(label)} | {cell(before)} | {cell(after)} |"


def cell(line: Line | None) -> str:
    """A printed value as a cell of a Markdown table."""
    if line is None:
        return NOT_PRINTED
    code = in_backticks(line.value)
    return f"{code} (varies from run to run)" if line.varies else code
