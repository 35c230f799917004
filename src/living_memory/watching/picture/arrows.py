"""The arrow of a reference as SVG: from a name straight to its box, from a place of a box through a lane."""

from typing import TypeVar

from markupsafe import Markup

from .. import svg
from ..svg import Point
from .heights import BELOW
from .layout import Layout
from .references import Reference
from .scene import Scene
from .seen import Name
from .snapshots import Thing

Holder = TypeVar("Holder", Name, int)

FROM_NAME, FROM_BOX = "l-7 -4v8z", "l7 -4v8z"
"""The tips of arrows that point to the right and to the left."""
TO_TIP = Point(-6, 0)


def arrow(scene: Scene, reference: Reference) -> Markup:
    """The arrow of a reference to its box."""
    if reference.owner:
        end = end_from_box(scene, reference)
        points = corners(scene, reference, end.y)
        way = svg.corners(points)
        tip = FROM_BOX
    else:
        end = end_from_name(scene, reference)
        start = start_of_name(scene, reference)
        way = svg.curve(start, end + TO_TIP)
        tip = FROM_NAME
    fresh = scene.is_new(reference) and not reference.weak
    classes = kinds(scene, reference, fresh)
    return svg.tag(
        "g",
        svg.path(way, "line", 1 if fresh else None),
        svg.path(f"M{end}{tip}", "tip"),
        class_=" ".join(classes),
    )


def kinds(scene: Scene, reference: Reference, fresh: bool) -> list[str]:
    """The classes of an arrow."""
    start = "from-box" if reference.owner else "from-name"
    found = ["arrow", start]
    if reference.weak:
        found.append("weak")
    elif reference.owner in scene.lost:
        found.append("lost")
    if scene.is_repeat(reference):
        found.append("again")
    if fresh:
        found.append("fresh")
    return found


def end_from_name(scene: Scene, reference: Reference) -> Point:
    """Where the arrow of a name ends: at the left edge of its box."""
    layout = scene.layout
    box = layout.boxes[reference.target]
    name = Name.of(reference)
    y = entry(scene, reference.target, box.names, name)
    return Point(layout.left - 1, y)


def end_from_box(scene: Scene, reference: Reference) -> Point:
    """Where the arrow of a place in a box ends: at the right edge of another."""
    layout = scene.layout
    box = layout.boxes[reference.target]
    y = entry(scene, reference.target, box.owners, reference.owner)
    return Point(layout.right + 1, y)


def entry(scene: Scene, uid: int, holders: list[Holder], holder: Holder) -> float:
    """How far down the arrow of a holder meets a box: its holders share its height."""
    layout = scene.layout
    one = scene.thing(uid)
    room = layout.height(one) - 20
    # They are so far apart; where there are many, they come nearer.
    step = min(11, room / len(holders))
    rank = holders.index(holder)
    return layout.top(one) + 14 + rank * step


def start_of_name(scene: Scene, reference: Reference) -> Point:
    """The dot of a name."""
    layout = scene.layout
    name = Name.of(reference)
    y = layout.middle_of_name(name)
    return Point(layout.panel_width - 12, y)


def corners(scene: Scene, reference: Reference, y: float) -> list[Point]:
    """The corners of the way from a place of a box, through a lane, to the right edge of another at `y`."""
    layout = scene.layout
    owner = scene.thing(reference.owner)
    lane = layout.lane(owner.uid, reference.target)
    from_owner = way_from_cell if owner.cells else way_from_row
    way = from_owner(layout, owner, reference)
    leaving = way[-1]
    return [
        *way,
        Point(lane, leaving.y),
        Point(lane, y),
        Point(layout.right + 7, y),
    ]


def way_from_cell(layout: Layout, owner: Thing, reference: Reference) -> list[Point]:
    """The dot of a cell, and the point straight below it under the box, where each held box has a line of its own."""
    cells = layout.cells(owner)
    cell = cells[reference.index]
    start = layout.middle_of_cell(owner, cell)
    box = layout.boxes[owner.uid]
    rank = box.targets.index(reference.target)
    bottom = layout.top(owner) + layout.height(owner)
    below = Point(start.x, bottom + 4 + BELOW * rank)
    return [start, below]


def way_from_row(layout: Layout, owner: Thing, reference: Reference) -> list[Point]:
    """The dot of a row."""
    rows = layout.rows(owner)
    line = rows.index(reference.index)
    y = layout.middle_of_row(owner, line)
    return [Point(layout.right - 16, y)]
