"""One box as SVG: its frame, its head with the count, and how it looks when it is new, out of reach or freed."""

from collections.abc import Iterator

from markupsafe import Markup

from .. import svg
from .box_words import (
    LABEL,
    RINGS,
    SIZE,
    pill,
    pill_width,
    rings_width,
    size,
    times,
)
from .inside_boxes import cells, rows
from .measure import BOLD, fitted, sans
from .scene import Scene
from .snapshots import UNTOLD, Thing

TAGS = {"ghost": "unreachable", "held": "kept"}


def living_box(scene: Scene, one: Thing) -> Markup:
    """The body of a box that is there, without the arrows."""
    fresh = one.uid in scene.made
    state = one.state
    if fresh and state == "live":
        state = "new"
    frame = svg.rect(
        x=scene.layout.left(one),
        y=scene.layout.top(one),
        width=scene.layout.box_width(one),
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
    was = scene.was(one.uid)
    y = scene.layout.top(one)
    x = scene.layout.left(one) + 6
    is_told = one.kind not in UNTOLD
    moved = is_told and was is not None and was.count != one.count
    yield count(one, x, y, moved)
    x += pill_width(one) + 6
    many = scene.holders[one.uid].rings
    yield from rings(many, x, y)
    x += rings_width(many)
    yield label(scene, one, x)
    if one.size is not None:
        moved = was is not None and was.size != one.size
        yield svg.text(
            size(one),
            x=scene.layout.right(one) - 8,
            y=y + 20,
            class_="size moved" if moved else "size",
            anchor="end",
        )


def label(scene: Scene, one: Thing, x: float) -> Markup:
    """What a box is called, from `x` on, as far as the size leaves room."""
    words = scene.label(one.uid)
    return svg.text(
        fitted(words, label_room(scene, one), LABEL, BOLD),
        x=x,
        y=scene.layout.top(one) + 20.5,
        class_="label",
    )


def label_room(scene: Scene, one: Thing) -> float:
    """How much room the label of a box has, between the marks before it and the size behind it."""
    marks = 12 + pill_width(one) + rings_width(scene.holders[one.uid].rings)
    return scene.layout.box_width(one) - 12 - sans(size(one), SIZE) - marks


def count(one: Thing, x: float, y: float, moved: bool) -> Markup:
    """The pill at `x` of a box at `y`; `moved` says whether the count is another than before."""
    wide = pill_width(one)
    middle = x + wide / 2
    return svg.tag(
        "g",
        svg.rect(
            x=x,
            y=y + 7,
            width=wide,
            height=18,
            radius=9,
        ),
        svg.text(
            pill(one),
            x=middle,
            y=y + 20,
            class_="",
            anchor="middle",
        ),
        class_="pill moved" if moved else "pill",
    )


def rings(many: int, x: float, y: float) -> Iterator[Markup]:
    """So many rings, from `x` on, of a box at `y`; beyond a few, one and their number."""
    drawn = many if many <= RINGS else 1
    for place in range(drawn):
        yield svg.circle(
            x=x + 4 + 9 * place,
            y=y + 16,
            radius=3.3,
            class_="ring",
        )
    if many > RINGS:
        yield svg.text(
            times(many),
            x=x + 10,
            y=y + 20,
            class_="size times",
        )


def tag(scene: Scene, one: Thing, word: str) -> Iterator[Markup]:
    """The word on the upper edge, if there is one: new, unreachable, kept."""
    if not word:
        return
    right = scene.layout.right(one) - 10
    y = scene.layout.top(one)
    wide = sans(word, 10.5, BOLD) + 12
    yield svg.tag(
        "g",
        svg.rect(
            x=right - wide,
            y=y - 9,
            width=wide,
            height=16,
            radius=8,
        ),
        svg.text(
            word,
            x=right - wide / 2,
            y=y + 3,
            class_="",
            anchor="middle",
        ),
        class_="tag",
    )
