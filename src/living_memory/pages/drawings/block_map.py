"""One pool to scale, before and after: which block is taken, which is free, and which was free and is taken again."""

import math
from dataclasses import dataclass
from itertools import pairwise

from markupsafe import Markup

from ...inside.outputs import Output
from ...watching import svg
from .parts import Picture, legend_entry

WIDE = 360
EDGE = 8
HIGH = 22
LINES = 2
"""Over how many lines a pool is drawn, so that its blocks can be told apart."""
LINE = HIGH + 4
"""From one line to the next."""
MOMENT = 30 + LINES * LINE
"""From one moment to the next."""
TAKEN, FREE, AGAIN = "taken", "free", "again"
"""The states of a block, which are classes of the style: taken as before, free, free before and taken now."""
EMPTY = "."
"""A free block, as the output has it."""


@dataclass(frozen=True)
class Pool:
    """The bytes of a pool, of its header and of a block; and how many blocks there are."""

    size: int
    header: int
    block: int
    blocks: int

    @property
    def unused(self) -> int:
        """The bytes at its end, which are too few for a block."""
        return self.size - self.header - self.block * self.blocks

    @property
    def byte(self) -> float:
        """How wide one byte is: the longest line fills the picture."""
        longest = self.size / LINES * 1.01
        within = WIDE - 2 * EDGE
        return within / longest

    @property
    def on_a_line(self) -> int:
        """How many blocks stand on a line; the last line may have fewer."""
        return math.ceil(self.blocks / LINES)


@dataclass(frozen=True)
class Block:
    """A block at a moment: where it is in the pool, counted from 0, its letter, and its state."""

    number: int
    letter: str
    state: str


def draw_before(output: Output) -> Picture:
    """The pool of this output at its first moment alone, for a reader who is to guess what comes."""
    sizes, first, *_ = output.values()
    return draw_pool(Output({line.label: line for line in (sizes, first)}))


def draw_pool(output: Output) -> Picture:
    """The pool of this output at each moment.

    The first line of the output is the bytes of the pool, its header and a block; each other line is a moment,
    with a letter for each block and `.` for a free one.
    """
    sizes, *moments = output.values()
    rows = [moment.value for moment in moments]
    pool = read_pool(sizes.value, len(rows[0]))
    history = [read_blocks(old, new) for old, new in pairwise([rows[0], *rows])]
    drawn: list[Markup] = []
    y = 4.0
    for moment, blocks in zip(moments, history):
        drawn.append(svg.text(moment.label, EDGE, y + 12, "head"))
        drawn += draw_moment(pool, y + 18, blocks)
        y += MOMENT
    drawn += legend(y, pool.unused, history)
    picture = svg.tag(
        "svg",
        *drawn,
        class_="lm-block-map",
        viewBox=f"0 0 {WIDE} {y + 46:.0f}",
    )
    return Picture(claim(history), picture)


def claim(history: list[list[Block]]) -> str:
    """What the picture shows, as a sentence; `history` has the blocks of each moment."""
    first, *later = history
    number = len(first)
    free = sum(block.state == FREE for block in first)
    if not later:
        return f"Of the {number} blocks of a pool {free} are free."
    again = sum(block.state == AGAIN for block in later[-1])
    return (
        f"Of the {number} blocks of a pool {free} were free,"
        f" and {again} of these are taken again."
    )


def read_pool(sizes: str, blocks: int) -> Pool:
    """The pool of these sizes, `16384 48 64`, with so many blocks."""
    size, header, block = map(int, sizes.split())
    return Pool(size, header, block, blocks)


def read_blocks(before: str, now: str) -> list[Block]:
    """The blocks of a moment, from their letters at the moment before and now."""
    blocks = []
    for number, (old, new) in enumerate(zip(before, now)):
        blocks.append(Block(number, new, state(old, new)))
    return blocks


def state(old: str, new: str) -> str:
    """The state of a block, from its letters at the moment before and now."""
    if new == EMPTY:
        return FREE
    return AGAIN if old == EMPTY else TAKEN


def draw_moment(pool: Pool, y: float, blocks: list[Block]) -> list[Markup]:
    """Header, blocks and unused end of the pool at a moment."""
    header = svg.rect(
        x=EDGE,
        y=y,
        width=pool.header * pool.byte,
        height=HIGH,
        radius=0,
        class_="header",
    )
    drawn = [header]
    for block in blocks:
        drawn += draw_block(pool, y, block)
    drawn.append(unused_end(pool, y))
    return drawn


def draw_block(pool: Pool, top: float, block: Block) -> list[Markup]:
    """A block; one that is taken again has its letter."""
    line, place = divmod(block.number, pool.on_a_line)
    # The header stands on the first line alone.
    ahead = 0 if line else pool.header
    x = EDGE + (place * pool.block + ahead) * pool.byte
    y = top + line * LINE
    width = pool.block * pool.byte
    box = svg.rect(
        x=x,
        y=y,
        width=width,
        height=HIGH,
        radius=0,
        class_=block.state,
    )
    if block.state != AGAIN:
        return [box]
    middle = x + width / 2
    return [box, svg.text(block.letter, middle, y + 15, "in")]


def unused_end(pool: Pool, top: float) -> Markup:
    """What stands behind the last block."""
    above = LINES - 1
    blocks = pool.blocks - pool.on_a_line * above
    return svg.rect(
        x=EDGE + blocks * pool.block * pool.byte,
        y=top + above * LINE,
        width=pool.unused * pool.byte,
        height=HIGH,
        radius=0,
        class_="unused",
    )


def legend(y: float, unused: int, history: list[list[Block]]) -> list[Markup]:
    """What the marks mean that these moments have; `unused` is in bytes."""
    below = y + 22
    _, *later = history
    again = legend_entry(158, y, AGAIN, "taken again") if later else []
    return [
        *legend_entry(EDGE, y, TAKEN, "taken"),
        *legend_entry(90, y, FREE, "free"),
        *again,
        *legend_entry(EDGE, below, "header", "header of the pool", width=2),
        *legend_entry(158, below, "unused", f"unused, {unused} bytes"),
    ]
