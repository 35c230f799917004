"""One pool to scale, before and after: which block is taken, which is free, and which was free and is taken again."""

from itertools import pairwise

from markupsafe import Markup

from ...inside.outputs import Output
from ...watching import svg

WIDE, EDGE, HIGH, LINES = 360, 8, 22, 2
WORDS = {"taken": "taken", "free": "free", "again": "taken again"}


def draw(output: Output) -> tuple[str, Markup]:
    """The claim and the picture of a pool.

    The first line of the output is the bytes of the pool, its header and a block; each other line is a moment,
    with a letter for each block and `.` for a free one.
    """
    sizes, *moments = output.values()
    pool, header, block = map(int, sizes.value.split())
    states = [
        marks(before.value, now.value)
        for before, now in pairwise([moments[0], *moments])
    ]
    parts, y = [], 4.0
    for line, state in zip(moments, states):
        parts += [svg.text(line.label, EDGE, y + 12, "head")]
        parts += pool_at(y + 18, pool, header, block, line.value, state)
        y += 30 + LINES * (HIGH + 4)
    parts += legend(y, pool - header - block * len(states[0]))
    free, again = states[0].count("free"), states[-1].count("again")
    claim = f"Of the {len(states[0])} blocks of a pool {free} were free, and {again} of these are taken again."
    return claim, svg.tag(
        "svg", *parts, class_="lm-block-map", viewBox=f"0 0 {WIDE} {y + 46:.0f}"
    )


def marks(before: str, now: str) -> list[str]:
    """The state of each block: `free`, `taken` as before, or taken `again`."""
    return [
        "free" if new == "." else "again" if old == "." else "taken"
        for old, new in zip(before, now)
    ]


def scale(pool: int) -> float:
    """How wide one byte is: the longest line of the pool fills the picture."""
    return (WIDE - 2 * EDGE) / (pool / LINES * 1.01)


def pool_at(
    y: float, pool: int, header: int, block: int, letters: str, states: list[str]
) -> list[Markup]:
    """Header, blocks and unused end, over so many lines that the blocks can be told apart."""
    byte, half = scale(pool), -(-len(letters) // LINES)
    parts = [svg.rect(EDGE, y, header * byte, HIGH, 0, "header")]
    for number, (letter, state) in enumerate(zip(letters, states)):
        line, place = divmod(number, half)
        x = EDGE + (place * block + (0 if line else header)) * byte
        parts += [svg.rect(x, y + line * (HIGH + 4), block * byte, HIGH, 0, state)]
        if state == "again":
            parts += [
                svg.text(letter, x + block * byte / 2, y + line * (HIGH + 4) + 15, "in")
            ]
    end = EDGE + (len(letters) - half * (LINES - 1)) * block * byte
    unused = (pool - header - block * len(letters)) * byte
    return [
        *parts,
        svg.rect(end, y + (LINES - 1) * (HIGH + 4), unused, HIGH, 0, "unused"),
    ]


def legend(y: float, unused: int) -> list[Markup]:
    """What the marks mean."""
    parts = []
    for x, (state, words) in zip((EDGE, 90, 158), WORDS.items()):
        parts += [
            svg.rect(x, y, 12, 12, 0, state),
            svg.text(words, x + 18, y + 10.5, ""),
        ]
    parts += [
        svg.rect(EDGE, y + 22, 2, 12, 0, "header"),
        svg.text("header of the pool", EDGE + 18, y + 32.5, ""),
    ]
    return [
        *parts,
        svg.rect(158, y + 22, 12, 12, 0, "unused"),
        svg.text(f"unused, {unused} bytes", 176, y + 32.5, ""),
    ]
