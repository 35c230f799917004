"""A box that a line has freed, or that leaves the picture, as SVG: it is drawn once more."""

from collections.abc import Iterator

from markupsafe import Markup

from .. import svg
from .box_words import LABEL, PILL, size
from .heights import HEAD, ROW
from .measure import BOLD, SANS, fitted, sans
from .scene import Scene
from .snapshots import Thing

CROSS = "l10 10m0-10l-10 10"


def dead_box(scene: Scene, one: Thing) -> Markup:
    """A box that is gone since this line: its outline, and where it is freed a cross and how many bytes came back."""
    layout = scene.layout
    y = layout.top(one)
    corner = svg.Point(layout.left(one) + 11, y + 9)
    high = min(layout.height(one), HEAD + ROW)
    is_freed = scene.freed(one.uid)
    return svg.tag(
        "g",
        svg.rect(
            x=layout.left(one),
            y=y,
            width=layout.box_width(one),
            height=high,
            radius=8,
        ),
        svg.path(f"M{corner}{CROSS}", "cross") if is_freed else Markup(""),
        *words(scene, one, in_one_line=high < HEAD + ROW),
        class_="box dead" if is_freed else "box dead away",
        data_box=one.uid,
    )


def words(scene: Scene, one: Thing, in_one_line: bool) -> Iterator[Markup]:
    """The label of a box, and what became of it: beside the label where there is but one line, else below it."""
    layout = scene.layout
    x = layout.left(one) + 29
    y = layout.top(one)
    room = layout.box_width(one) - 40
    said = fitted(farewell(scene, one), room, PILL, SANS)
    if in_one_line:
        room -= sans(said, PILL) + 8
    label = scene.label(one.uid)
    shown = fitted(label, room, LABEL, BOLD)
    yield svg.text(shown, x=x, y=y + 18.5, class_="label", whole=label)
    if in_one_line:
        yield svg.text(
            said,
            x=layout.right(one) - 10,
            y=y + 18.5,
            class_="words",
            anchor="end",
        )
    else:
        yield svg.text(said, x=x, y=y + 31.5, class_="words")


def farewell(scene: Scene, one: Thing) -> str:
    """What stands in a box that is gone since this line."""
    if not scene.freed(one.uid):
        return "out of the picture"
    if one.size:
        return f"freed: {size(one)}"
    return "freed"
