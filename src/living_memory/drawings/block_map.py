"""One pool to scale, before and after: which block is taken, which is free, and which was free and is taken again."""

from itertools import pairwise

from markupsafe import Markup

from ..outputs import Output
from ..picture import svg

WIDE, EDGE, HIGH, LINES = 360, 8, 22, 2
WORDS = {"taken": "taken", "free": "free", "again": "taken again"}
Row = tuple[str, str]
"""The label of a moment, and a letter for each block of the pool, `.` for a free one."""


def draw(output: Output) -> tuple[str, Markup]:
    """The claim and the picture of a pool; the first line of the output is its bytes, its header's and a block's."""
    sizes, *moments = output.values()
    pool, header, block = map(int, sizes.value.split())
    rows = [(line.label, line.value) for line in moments]
    states = [marks(before, now) for before, now in pairwise(["." * len(rows[0][1]), *(row for _, row in rows)])]
    states[0] = ["free" if letter == "." else "taken" for letter in rows[0][1]]
    parts, y = [], 4.0
    for (label, letters), state in zip(rows, states):
        parts += [svg.text(label, EDGE, y + 12, "head"), *pool_at(y + 18, pool, header, block, letters, state)]
        y += 30 + LINES * (HIGH + 4)
    parts += legend(y, pool - header - block * len(states[-1]))
    picture = svg.tag("svg", *parts, class_="lm-block-map", viewBox=f"0 0 {WIDE} {y + 46:.0f}")
    taken, again = (states[-1].count(state) for state in ("taken", "again"))
    claim = f"Of {len(states[-1])} blocks of a pool, {states[0].count('free')} were free; {again} are taken again."
    assert taken + again + states[-1].count("free") == len(states[-1])
    return claim, picture


def marks(before: str, now: str) -> list[str]:
    """The state of each block: `free`, `taken` as before, or taken `again`."""
    return ["free" if new == "." else "again" if old == "." else "taken" for old, new in zip(before, now)]


def scale(pool: int) -> float:
    """How wide one byte is: the longest line of the pool fills the picture."""
    return (WIDE - 2 * EDGE) / (pool / LINES * 1.01)


def pool_at(y: float, pool: int, header: int, block: int, letters: str, states: list[str]) -> list[Markup]:
    """Header, blocks and unused end, over so many lines that the blocks can be told apart."""
    byte, half = scale(pool), -(-len(letters) // LINES)
    parts = [svg.rect(EDGE, y, header * byte, HIGH, 0, "header")]
    for number, (letter, state) in enumerate(zip(letters, states)):
        line, place = divmod(number, half)
        x = EDGE + (place * block + (0 if line else header)) * byte
        parts += [svg.rect(x, y + line * (HIGH + 4), block * byte, HIGH, 0, state)]
        if state == "again":
            parts += [svg.text(letter, x + block * byte / 2, y + line * (HIGH + 4) + 15, "in")]
    end = EDGE + (len(letters) - half * (LINES - 1)) * block * byte
    unused = (pool - header - block * len(letters)) * byte
    return [*parts, svg.rect(end, y + (LINES - 1) * (HIGH + 4), unused, HIGH, 0, "unused")]


def legend(y: float, unused: int) -> list[Markup]:
    """What the marks mean."""
    parts = []
    for x, (state, words) in zip((EDGE, 90, 158), WORDS.items()):
        parts += [svg.rect(x, y, 12, 12, 0, state), svg.text(words, x + 18, y + 10.5, "")]
    parts += [svg.rect(EDGE, y + 22, 2, 12, 0, "header"), svg.text("header of the pool", EDGE + 18, y + 32.5, "")]
    return [*parts, svg.rect(158, y + 22, 12, 12, 0, "unused"), svg.text(f"unused, {unused} bytes", 176, y + 32.5, "")]
