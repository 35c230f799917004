"""Small objects to scale, a bar of bytes each: before the header, header, value, and the rest of the block."""

from typing import NamedTuple

from markupsafe import Markup

from ...inside.outputs import Output
from ...watching import svg
from .parts import Picture, legend_entry

WIDE = 360
EDGE = 8
TOP = 50.0
"""Where the first object stands, below the legend."""
HIGH = 24
STEP = 48
"""From one object to the next."""
NAME = 17
"""The height of the line above a bar that names the object."""
WORD = 8
"""The bytes of a word, which a bar has marks for."""
WORDS = {
    "before": "before the header",
    "header": "header",
    "value": "value",
    "rest": "rest of the block",
}
"""What each part of a block is, by its class in the style."""
HALF_THE_WORDS = 50
"""How far from the edge words in the middle of a line must stand."""
COLUMNS = (EDGE, 190)
"""Where the entries of the legend stand, side by side."""


class Block(NamedTuple):
    """The bytes of each part of one object, in the order in which they lie in memory."""

    before: int
    header: int
    value: int
    rest: int

    @property
    def size(self) -> int:
        """All its bytes."""
        return sum(self)

    @property
    def behind(self) -> int:
        """The bytes from the header on."""
        return self.header + self.value + self.rest


class Scale(NamedTuple):
    """Where all headers stand, below one another, and how wide a byte is."""

    header: float
    byte: float


def draw_objects(output: Output) -> Picture:
    """The objects of this output; a line of it has the parts of one, `16 + 16 + 24 + 8` or `16 + 24 + 8`."""
    blocks = {label: read_block(line.value) for label, line in output.items()}
    scale = fit(list(blocks.values()))
    drawn = legend(list(blocks.values()))
    y = TOP
    for label, block in blocks.items():
        drawn += draw_block(label, block, y, scale)
        y += STEP
    drawn += mark_of_id(scale.header, y, len(blocks))
    picture = svg.tag(
        "svg",
        *drawn,
        class_="lm-anatomy",
        viewBox=f"0 0 {WIDE} {y + 20:.0f}",
    )
    return Picture(claim(list(blocks.values())), picture)


def read_block(line: str) -> Block:
    """The parts that a line of the output gives; one without the first has nothing before the header."""
    *before, header, value, rest = map(int, line.split("+"))
    return Block(sum(before), header, value, rest)


def fit(blocks: list[Block]) -> Scale:
    """The scale at which all of them fill the picture."""
    ahead = max(block.before for block in blocks)
    behind = max(block.behind for block in blocks)
    within = WIDE - 2 * EDGE
    byte = within / (ahead + behind)
    return Scale(EDGE + ahead * byte, byte)


def claim(blocks: list[Block]) -> str:
    """What the picture shows, as a sentence."""
    values = sum(block.value for block in blocks)
    whole = sum(block.size for block in blocks)
    number = len(blocks)
    return f"Of the {whole} bytes of these {number} blocks, {values} are the values."


def mark_of_id(x: float, bottom: float, number: int) -> list[Markup]:
    """The line at which so many headers begin, broken where a name stands, with what points there."""
    tops = [TOP + place * STEP + NAME for place in range(number)]
    pieces = [f"M{x:.1f} {top:.1f}v{STEP - NAME}" for top in tops]
    line = svg.path("".join(pieces), "id")
    words = svg.text(
        "id() points here",
        x=x,
        y=bottom + 13,
        class_="",
        anchor="middle" if x > HALF_THE_WORDS else "start",
    )
    return [line, words]


def draw_block(label: str, block: Block, y: float, scale: Scale) -> list[Markup]:
    """The name of an object, and its parts side by side; a part of no bytes is left out."""
    words = f"{label}, {block.size} bytes"
    beside_the_line = EDGE + 5
    drawn = [svg.text(words, beside_the_line, y + 12, "head")]
    top = y + NAME
    x = scale.header - block.before * scale.byte
    for part, size in zip(WORDS, block):
        if size:
            drawn += draw_part(part, size, x, top, scale.byte)
        x += size * scale.byte
    return drawn


def draw_part(part: str, size: int, x: float, y: float, byte: float) -> list[Markup]:
    """One part of so many bytes, a mark at each word of it, and its size."""
    width = size * byte
    box = svg.rect(
        x=x,
        y=y,
        width=width,
        height=HIGH,
        radius=0,
        class_=part,
    )
    drawn = [box]
    bottom = y + HIGH
    for place in range(WORD, size, WORD):
        at = x + place * byte
        drawn.append(svg.path(f"M{at:.1f} {bottom:.1f}v-5", "word"))
    middle = x + width / 2
    drawn.append(svg.text(str(size), middle, y + 16, "in"))
    return drawn


def legend(blocks: list[Block]) -> list[Markup]:
    """What the parts are that these blocks have, two on a line."""
    drawn: list[Markup] = []
    sizes = [sum(parts) for parts in zip(*blocks)]
    there = [part for part, size in zip(WORDS, sizes) if size]
    for number, part in enumerate(there):
        line, place = divmod(number, len(COLUMNS))
        y = 4 + line * 20
        drawn += legend_entry(COLUMNS[place], y, part, WORDS[part])
    return drawn
