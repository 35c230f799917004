"""An arena, one of its pools, one block of that and the object in it: three bars, each a part of the one above."""

from dataclasses import dataclass

from markupsafe import Markup

from ...inside.outputs import Output
from ...watching import svg
from .parts import Picture

WIDE = 360
EDGE = 8
HIGH = 24
STEP = 84
"""From one bar to the next."""
WITHIN = WIDE - 2 * EDGE
"""How wide each bar is, though each has another scale."""
OPENED = 0.4
"""How far along its bar the part is that the next bar shows."""


@dataclass(frozen=True)
class Sizes:
    """The bytes of an arena, of a pool, of its header, of a block and of the object in it; the blocks of a pool."""

    arena: int
    pool: int
    header: int
    blocks: int
    block: int
    held: int

    @property
    def pools(self) -> int:
        """How many pools an arena is cut into."""
        return self.arena // self.pool


@dataclass(frozen=True)
class Bar:
    """Equal parts side by side, from `start` on; all sizes are bytes of `whole`, which fills the width."""

    whole: int
    start: int
    part: int
    number: int

    @property
    def scale(self) -> float:
        """How wide one byte is."""
        return WITHIN / self.whole

    @property
    def opened(self) -> int:
        """The number of the part that the next bar shows."""
        return int(self.number * OPENED)

    def left(self, number: int) -> float:
        """Where the part of this number begins."""
        return EDGE + (self.start + number * self.part) * self.scale


def draw_nested(output: Output) -> Picture:
    """The arena of this output; its six lines are the sizes, in the order of `Sizes`."""
    sizes = Sizes(*[int(line.value) for line in output.values()])
    arena = Bar(sizes.arena, 0, sizes.pool, sizes.pools)
    pool = Bar(sizes.pool, sizes.header, sizes.block, sizes.blocks)
    drawn = [
        *heading(f"An arena, {sizes.arena} bytes: {sizes.pools} pools", 0),
        *draw_bar(arena, 0),
        *heading(f"A pool of it, {sizes.pool} bytes: {sizes.blocks} blocks", 1),
        *draw_ends(pool, 1),
        *draw_bar(pool, 1),
        *heading(f"A block of it, {sizes.block} bytes: an object", 2),
        *draw_block(sizes, 2),
    ]
    picture = svg.tag(
        "svg",
        *drawn,
        class_="lm-nested",
        viewBox=f"0 0 {WIDE} {top(2) + HIGH + 22}",
    )
    return Picture(claim(sizes), picture)


def claim(sizes: Sizes) -> str:
    """What the picture shows, as a sentence."""
    return (
        f"An arena is cut into {sizes.pools} pools, one of them into"
        f" {sizes.blocks} equal blocks, and a block holds an object."
    )


def top(row: int) -> int:
    """Where the bar of this row begins, below its heading."""
    return 20 + row * STEP


def heading(words: str, row: int) -> list[Markup]:
    """What stands above the bar of this row."""
    return [svg.text(words, EDGE, top(row) - 7, "head")]


def draw_bar(bar: Bar, row: int) -> list[Markup]:
    """The parts of a bar, and two lines from the opened one to the ends of the next bar."""
    drawn: list[Markup] = []
    width = bar.part * bar.scale
    for number in range(bar.number):
        kind = "opened" if number == bar.opened else "part"
        drawn.append(box(bar.left(number), row, width, kind))
    left = bar.left(bar.opened)
    return [*drawn, *open_up(left, left + width, row)]


def open_up(left: float, right: float, row: int) -> list[Markup]:
    """The lines from the part between these places to the ends of the next bar."""
    start = top(row) + HIGH
    corners = zip((left, right), (EDGE, EDGE + WITHIN))
    # They end above the heading of the next bar, so that no line crosses its words.
    end = top(row + 1) - 20
    return [svg.path(f"M{a:.1f} {start}L{b:.1f} {end}", "way") for a, b in corners]


def draw_ends(pool: Bar, row: int) -> list[Markup]:
    """The header of a pool, and the bytes at its end that are too few for a block."""
    behind = pool.left(pool.number)
    header = box(EDGE, row, pool.start * pool.scale, "header")
    unused = box(behind, row, EDGE + WITHIN - behind, "unused")
    return [header, unused]


def draw_block(sizes: Sizes, row: int) -> list[Markup]:
    """The object in its block, and what is left of the block."""
    width = sizes.held * WITHIN / sizes.block
    rest = sizes.block - sizes.held
    words = f"the object, {sizes.held} bytes"
    left = f"unused, {rest} bytes"
    below = top(row) + HIGH + 15
    return [
        box(EDGE, row, width, "opened"),
        box(EDGE + width, row, WITHIN - width, "unused"),
        svg.text(words, EDGE, below, "small"),
        svg.text(left, EDGE + WITHIN, below, "small", anchor="end"),
    ]


def box(x: float, row: int, width: float, kind: str) -> Markup:
    """A part of the bar of this row."""
    return svg.rect(x=x, y=top(row), width=width, height=HIGH, radius=0, class_=kind)
