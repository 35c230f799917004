"""One box as SVG: its frame, its head with the count, and how it looks when it is new, out of reach or freed."""

from collections.abc import Iterator

from markupsafe import Markup

from .. import svg
from .box_words import (
    LABEL,
    PILL,
    RINGS,
    SIZE,
    pill,
    pill_width,
    rings_width,
    size,
    times,
)
from .heights import HEAD, ROW
from .inside_boxes import cells, rows
from .measure import BOLD, SANS, fitted, sans
from .scene import Scene
from .snapshots import Thing

TAGS = {"ghost": "unreachable", "held": "kept"}
CROSS = "l10 10m0-10l-10 10"


def living_box(scene: Scene, one: Thing) -> Markup:
    """The body of a box that is there, without the arrows."""
    fresh = one.uid in scene.fresh
    state = one.state
    if fresh and state == "live":
        state = "new"
    frame = svg.rect(
        x=scene.layout.left,
        y=scene.layout.top(one),
        width=scene.layout.box_width,
        height=scene.layout.height(one),
        radius=8,
    )
    inside = cells(scene, one) if one.cells else rows(scene, one)
    word = TAGS.get(one.state, "new" if fresh else "")
    return svg.tag(
        "g",
        frame,
        *head(scene, one),
        *inside,
        *tag(scene, one, word),
        class_=f"box {state}",
        data_box=one.uid,
    )


def head(scene: Scene, one: Thing) -> Iterator[Markup]:
    """The pill with the count, the rings, the label and the size."""
    was = scene.before.things.get(one.uid)
    y = scene.layout.top(one)
    x = scene.layout.left + 6
    yield count(one, x, y, moved=was is not None and was.count != one.count)
    x += pill_width(one) + 6
    many = scene.holders[one.uid].rings
    yield from rings(many, x, y)
    x += rings_width(many)
    right = scene.layout.right - 8
    room = right - 4 - sans(size(one), SIZE) - x
    label = fitted(scene.story.labels[one.uid], room, LABEL, BOLD)
    yield svg.text(label, x, y + 20.5, "label")
    if one.size is not None:
        moved = was is not None and was.size != one.size
        kind = "size moved" if moved else "size"
        yield svg.text(size(one), right, y + 20, kind, "end")


def count(one: Thing, x: float, y: float, moved: bool) -> Markup:
    """The pill at `x` of a box at `y`; `moved` says whether the count is another than before."""
    wide = pill_width(one)
    middle = x + wide / 2
    return svg.tag(
        "g",
        svg.rect(x, y + 7, wide, 18, 9),
        svg.text(pill(one), middle, y + 20, "", "middle"),
        class_="pill moved" if moved else "pill",
    )


def rings(many: int, x: float, y: float) -> Iterator[Markup]:
    """So many rings, from `x` on, of a box at `y`; beyond a few, one and their number."""
    drawn = many if many <= RINGS else 1
    for place in range(drawn):
        yield svg.circle(x + 4 + 9 * place, y + 16, 3.3, "ring")
    if many > RINGS:
        yield svg.text(times(many), x + 10, y + 20, "size times")


def tag(scene: Scene, one: Thing, word: str) -> Iterator[Markup]:
    """The word on the upper edge, if there is one: new, unreachable, kept."""
    if not word:
        return
    right = scene.layout.right - 10
    y = scene.layout.top(one)
    wide = sans(word, 10.5, BOLD) + 12
    yield svg.tag(
        "g",
        svg.rect(right - wide, y - 9, wide, 16, 8),
        svg.text(word, right - wide / 2, y + 3, "", "middle"),
        class_="tag",
    )


def dead_box(scene: Scene, one: Thing) -> Markup:
    """A box that is gone since this line: its outline, a cross, and how many bytes came back."""
    x = scene.layout.left
    y = scene.layout.top(one)
    wide = scene.layout.box_width
    high = min(scene.layout.height(one), HEAD + ROW)
    room = wide - 40
    words = fitted(farewell(scene, one), room, PILL, SANS)
    if high < HEAD + ROW:
        # One line holds both.
        room -= sans(words, PILL) + 8
        right = scene.layout.right - 10
        said = svg.text(words, right, y + 18.5, "words", "end")
    else:
        said = svg.text(words, x + 29, y + 31.5, "words")
    label = fitted(scene.story.labels[one.uid], room, LABEL, BOLD)
    corner = svg.Point(x + 11, y + 9)
    return svg.tag(
        "g",
        svg.rect(x, y, wide, high, 8),
        svg.path(f"M{corner}{CROSS}", "cross"),
        svg.text(label, x + 29, y + 18.5, "label"),
        said,
        class_="box dead",
        data_box=one.uid,
    )


def farewell(scene: Scene, one: Thing) -> str:
    """What stands in a box that is gone since this line."""
    if not scene.freed(one.uid):
        return "out of the picture"
    return f"freed: {one.size} B" if one.size else "freed"
