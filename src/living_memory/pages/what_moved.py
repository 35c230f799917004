"""What changed from one Python to the next, in Markdown: each cause, and each label that it changed in a table."""

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import groupby
from textwrap import indent

from ..backticks import SPAN
from ..book.citations import Issue, Pep
from ..book.comparison import NOT_PRINTED
from ..book.moves import Move, moves
from ..inside.outputs import Line
from ..project import SUPPORTED
from .backticks import as_markdown, in_backticks
from .citations import note
from .current import current

HEADING = "## What changed in {new} {{ #python-{anchor} }}\n"
NOTHING = "Nothing that a snippet of this book prints.\n"
FOLDED = """\
??? quote "{causes}, and what the figures print before and after"

{tables}
"""
CAUSE = """\
**{why}**

| it prints | on {old} | on {new} | figure |
| --- | --- | --- | --- |
{rows}
"""
SHOWN = 1
"""How many labels of one figure stand in a table of the page: the figure has the others, and so has the Markdown."""
SOURCE = re.compile(r"\b(?:(?P<tracker>gh|bpo)-|PEP )(?P<number>\d+)\b")


def what_moved() -> str:
    """All moves in Markdown, the newest Python first, a heading for each, and below it its tables, folded."""
    return by_version(folded)


def all_open() -> str:
    """The same with all tables open, for the edition in Markdown, where nothing folds."""
    return by_version(tables)


def by_version(below: Callable[[list[list[Move]]], str]) -> str:
    """All moves, with what is said of the causes of each Python below its heading."""
    found = list(moves(current()))
    parts = []
    for new in reversed(SUPPORTED[1:]):
        own = [move for move in found if move.new == new]
        parts.append(HEADING.format(new=new, anchor=new.replace(".", "-")))
        parts.append(below(by_cause(own)) if own else NOTHING)
    return "\n".join(parts)


def folded(causes: list[list[Move]]) -> str:
    """The tables of one Python in Markdown, folded: there are dozens, and a reader looks for one."""
    count = len(causes)
    return FOLDED.format(
        causes=f"{count} notes" if count > 1 else "One note",
        tables=indent(tables(causes, SHOWN), " " * 4),
    )


def tables(causes: list[list[Move]], shown: int | None = None) -> str:
    """A table for each cause, with so many labels of each figure."""
    return "\n".join(as_table(same, shown) for same in causes)


def by_cause(found: Iterable[Move]) -> list[list[Move]]:
    """The moves of one Python in groups of one cause, the cause of most moves first."""
    ordered = sorted(found, key=cause)
    groups = [list(same) for _, same in groupby(ordered, key=cause)]
    return sorted(groups, key=len, reverse=True)


def cause(move: Move) -> tuple[str, str]:
    """What moves of one table have in common: the reason, and the Python before."""
    return move.why, move.old


def as_table(same: list[Move], shown: int | None = None) -> str:
    """Moves of one cause in Markdown: the cause, then each value before and after, with a link to its figure."""
    first = same[0]
    return CAUSE.format(
        why=as_sentence(first.why),
        old=release(first.old),
        new=release(first.new),
        rows="\n".join(row for move in same for row in rows(move, shown)),
    )


def release(minor: str) -> str:
    """The patch release behind a column, `3.12.1`: what is told of it may not be so of another."""
    return current().who(minor).split()[0]


def as_sentence(why: str) -> str:
    """A note in Markdown, with a capital, its issues and PEPs as links."""
    capital = why[:1].upper()
    pieces = SPAN.split(as_markdown(f"{capital}{why[1:]}"))
    return "".join(
        piece if SPAN.fullmatch(piece) else SOURCE.sub(as_link, piece)
        for piece in pieces
    )


def as_link(found: re.Match[str]) -> str:
    """An issue or a PEP as the link that its footnote would have."""
    number = found["number"]
    source = Issue(found["tracker"], number) if found["tracker"] else Pep(number)
    return note(source)


def rows(move: Move, shown: int | None) -> Iterator[str]:
    """The rows of a move, so many at most, the first with the figure that prints them all."""
    name = move.snippet.name
    idea = name.rpartition("/")[2].replace("_", " ")
    figure = f"[{as_markdown(idea)}](snippet:{name})"
    for label, before, after in move.lines[:shown]:
        yield f"| {as_markdown(label)} | {cell(before)} | {cell(after)} | {figure} |"
        figure = ""
    if shown and (more := len(move.lines) - shown) > 0:
        yield f"| and {more} more | | | |"


def cell(line: Line | None) -> str:
    """A printed value as a cell of a Markdown table."""
    if line is None:
        return NOT_PRINTED
    code = in_backticks(line.value)
    return f"{code} (varies from run to run)" if line.varies else code
