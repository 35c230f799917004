"""How high boxes are at a step, and where within them their cells and rows lie."""

from collections.abc import Container, Sequence
from functools import lru_cache
from typing import NamedTuple

from .box_words import notes
from .snapshots import CELLS, Thing
from .widths import SPARE

HEAD, CELL, INDEX, ROW = 31, 28, 12, 23  # heights in a box
EDGE = 6  # between the cells and the edge of their box
BELOW = 6  # under a box with cells, for each box that it holds: a line runs there
MORE = 14  # for the line that says how many there are in all
EMPTY = 22  # for the line that says that there are none


class Cell(NamedTuple):
    """Where a cell is in its box: how far from the left edge, in which line, how wide."""

    left: float
    line: int
    width: float

    @property
    def upper(self) -> int:
        """How far its upper edge is below that of the box."""
        return HEAD + INDEX + self.line * (CELL + INDEX)

    @property
    def half(self) -> float:
        """Half of its width."""
        return self.width / 2


def cells(one: Thing, cell_width: float, box_width: float) -> tuple[Cell, ...]:
    """The cells of a box, and its reserved places, in as many lines as they need."""
    filled = len(one.drawn)
    reserved = max(min(one.capacity, CELLS) - filled, 0)
    return in_lines(filled, reserved, cell_width, box_width)


@lru_cache(maxsize=1000)
def in_lines(
    filled: int, reserved: int, cell_width: float, box_width: float
) -> tuple[Cell, ...]:
    """So many cells, and behind them so many reserved places, in a box of this width."""
    found = []
    left, line = float(EDGE), 0
    for wide in [cell_width] * filled + [SPARE] * reserved:
        if left + wide > box_width - EDGE and left > EDGE:
            left = float(EDGE)
            line += 1
        found.append(Cell(left, line, min(wide, box_width - 2 * EDGE)))
        left += wide
    return tuple(found)


def rows(one: Thing, boxes: Container[int | None]) -> list[int]:
    """The numbers of the places that have a row: of what is not known from within, those that lead to a box."""
    found = []
    known = one.kind not in ("opaque", "iter")
    for number, slot in enumerate(one.drawn):
        if known or slot.uid in boxes:
            found.append(number)
    return found


def height_with_cells(one: Thing, found: Sequence[Cell]) -> float:
    """How high a box with these cells is."""
    if not found:
        return HEAD + EMPTY
    lines = found[-1].line + 1
    high = HEAD + lines * (CELL + INDEX) + EDGE
    if one.length > len(one.drawn):
        high += MORE
    return high


def height_with_rows(one: Thing, rows: int) -> float:
    """How high a box with so many rows is; each of its notes takes one more."""
    lines = rows + len(list(notes(one)))
    if not lines:
        return HEAD + 3
    return HEAD + lines * ROW + 5
