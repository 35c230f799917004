"""Where a page has code, and what is left of it as prose: read once, from its first line to its last."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

OPENING = re.compile(r"( *)(`{3,}|~{3,})([^`]*)")
TICKS = re.compile(r"`+")


@dataclass(frozen=True)
class Block:
    """A block of code between two fences: its lines in the page, from 1, that of each fence too, and what it says.

    `head` stands behind the first fence; `code` is without the indentation of the fences.
    """

    line: int
    last: int
    indent: str
    head: str
    code: str


@dataclass(frozen=True)
class Piece:
    """A part of a row."""

    text: str
    is_code: bool


def blocks(text: str) -> Iterator[Block]:
    """The blocks of code of a page; one that nothing closes is none."""
    rows = text.split("\n")
    closing = defaultdict(list)  # where each text stands that may close a block
    for number, row in enumerate(rows):
        closing[row.rstrip(" ")].append(number)
    at = 0
    while at < len(rows):
        opened = OPENING.fullmatch(rows[at])
        end = next_in(closing[f"{opened[1]}{opened[2]}"], at) if opened else None
        if opened and end is not None:
            indent, _, head = opened.groups()
            inside = [row.removeprefix(indent) for row in rows[at + 1 : end]]
            code = "".join(f"{row}\n" for row in inside)
            yield Block(at + 1, end + 1, indent, head, code)
            at = end
        at += 1


def next_in(places: list[int], after: int) -> int | None:
    """The first of these places, in order, that comes after this one."""
    index = bisect_right(places, after)
    return places[index] if index < len(places) else None


def without_blocks(text: str) -> str:
    """A page with its blocks of code made blank, so that the numbers of the lines stay."""
    rows = text.split("\n")
    for block in blocks(text):
        height = block.last - block.line + 1
        rows[block.line - 1 : block.last] = [""] * height
    return "\n".join(rows)


def prose(text: str) -> str:
    """A page with its code made blank, that between backticks too, so that the numbers of the lines stay."""
    rows = without_blocks(text).split("\n")
    return "\n".join(map(without_spans, rows))


def without_spans(row: str) -> str:
    """A row without its code."""
    return "".join(piece.text for piece in pieces(row) if not piece.is_code)


def pieces(row: str) -> Iterator[Piece]:
    """A row in pieces: what stands between backticks and as many backticks is code, with its backticks."""
    found = [*TICKS.finditer(row)]
    places = defaultdict(list)
    for number, ticks in enumerate(found):
        places[ticks[0]].append(number)
    start = at = 0
    while at < len(found):
        ticks = found[at]
        partner = next_in(places[ticks[0]], at)
        if partner is not None:
            end = found[partner].end()
            yield Piece(row[start : ticks.start()], is_code=False)
            yield Piece(row[ticks.start() : end], is_code=True)
            start = end
            at = partner
        at += 1
    yield Piece(row[start:], is_code=False)
