"""The arrow of a reference as SVG: from a name straight to its box, from a place of a box through a lane."""

from markupsafe import Markup

from .. import svg
from ..svg import Point
from .heights import BELOW
from .references import Reference
from .scene import Scene
from .seen import Call, Name

FROM_NAME, FROM_BOX = "l-7 -4v8z", "l7 -4v8z"
"""The tips of arrows that point to the right and to the left."""


def arrow(scene: Scene, reference: Reference) -> Markup:
    """The arrow of a reference to its box."""
    if reference.owner:
        end = end_from_box(scene, reference)
        way = svg.corners(corners(scene, reference, end.y))
        tip = FROM_BOX
    else:
        end = end_from_name(scene, reference)
        start = start_of_name(scene, reference)
        way = svg.curve(start, end + Point(-6, 0))
        tip = FROM_NAME
    fresh = scene.is_new(reference) and not reference.weak
    return svg.tag(
        "g",
        svg.path(way, "line", 1 if fresh else None),
        svg.path(f"M{end}{tip}", "tip"),
        class_=" ".join(kinds(scene, reference, fresh)),
    )


def kinds(scene: Scene, reference: Reference, fresh: bool) -> list[str]:
    """The classes of an arrow."""
    found = ["arrow", "from-box" if reference.owner else "from-name"]
    if reference.weak:
        found.append("weak")
    elif reference.owner in scene.lost:
        found.append("lost")
    if scene.is_repeat(reference):
        found.append("again")
    if fresh:
        found.append("fresh")
    return found


def entry(scene: Scene, reference: Reference, rank: int, many: int) -> float:
    """How far down an arrow meets its box: the `many` holders of a box share its height."""
    one = scene.now.things[reference.target]
    room = scene.layout.height(one) - 20
    step = min(11, room / many)
    return scene.layout.top(one) + 14 + rank * step


def end_from_name(scene: Scene, reference: Reference) -> Point:
    """Where the arrow of a name ends: at the left edge of its box."""
    names = scene.layout.boxes[reference.target].names
    rank = names.index(name_of(reference))
    y = entry(scene, reference, rank, len(names))
    return Point(scene.layout.left - 1, y)


def start_of_name(scene: Scene, reference: Reference) -> Point:
    """The dot of a name."""
    layout = scene.layout
    y = layout.middle_of_name(name_of(reference))
    return Point(layout.panel_width - 12, y)


def name_of(reference: Reference) -> Name:
    """The name that is the reference."""
    call = Call(reference.depth, reference.function)
    return Name(call, reference.name)


def end_from_box(scene: Scene, reference: Reference) -> Point:
    """Where the arrow of a place in a box ends: at the right edge of another."""
    owners = scene.layout.boxes[reference.target].owners
    rank = owners.index(reference.owner)
    y = entry(scene, reference, rank, len(owners))
    return Point(scene.layout.right + 1, y)


def corners(scene: Scene, reference: Reference, y: float) -> list[Point]:
    """The corners of the way from a place of a box, through a lane, to the right edge of another at `y`."""
    layout = scene.layout
    lane = layout.lane(reference.owner, reference.target)
    if scene.now.things[reference.owner].cells:
        way = way_from_cell(scene, reference)
    else:
        way = [start_of_row(scene, reference)]
    leaving = way[-1]
    return [
        *way,
        Point(lane, leaving.y),
        Point(lane, y),
        Point(layout.right + 7, y),
    ]


def way_from_cell(scene: Scene, reference: Reference) -> list[Point]:
    """The dot of a cell, and the point straight below it under the box, where each held box has a line of its own."""
    layout = scene.layout
    owner = scene.now.things[reference.owner]
    cell = layout.cells(owner)[reference.index]
    start = layout.middle_of_cell(owner, cell)
    rank = layout.boxes[owner.uid].targets.index(reference.target)
    bottom = layout.top(owner) + layout.height(owner)
    return [start, Point(start.x, bottom + 4 + BELOW * rank)]


def start_of_row(scene: Scene, reference: Reference) -> Point:
    """The dot of a row."""
    layout = scene.layout
    owner = scene.now.things[reference.owner]
    line = layout.rows(owner).index(reference.index)
    y = layout.middle_of_row(owner, line)
    return Point(layout.right - 16, y)
