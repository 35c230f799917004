"""The arrow of a reference as SVG: from a name straight to its box, from a place of a box through a lane."""

from markupsafe import Markup

from .. import svg
from ..svg import Point
from .places import Places
from .references import Reference
from .roads import Road
from .scene import Scene

RIGHTWARD, LEFTWARD = "l-7 -4v8z", "l7 -4v8z"
"""The tips of arrows that point to the right and to the left."""
TO_TIP = Point(-6, 0)


def arrow(scene: Scene, reference: Reference) -> Markup:
    """The arrow of a reference to its box."""
    places = scene.layout
    road = places.road(reference)
    end = end_of(scene, reference, road)
    start = start_of(scene, reference)
    if road.is_curve:
        way = svg.curve(start[0], end + TO_TIP)
    else:
        way = svg.corners([*start, *corners(places, reference, road, end)])
    tip = RIGHTWARD if road.forward else LEFTWARD
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


def end_of(scene: Scene, reference: Reference, road: Road) -> Point:
    """Where an arrow ends: at the left edge of its box, or at the right one where it does not lead away from names."""
    places = scene.layout
    one = scene.thing(reference.target)
    x = places.left(one) - 1 if road.forward else places.right(one) + 1
    return Point(x, places.meets_at(reference))


def start_of(scene: Scene, reference: Reference) -> list[Point]:
    """The dot of a name, of a row, or of a cell and its way out under the box, from an upper line beside the cells."""
    places = scene.layout
    y = places.leaves_at(reference)
    if not reference.owner:
        return [Point(places.panel_width - 12, y)]
    owner = scene.thing(reference.owner)
    if not owner.cells:
        return [Point(places.right(owner) - 16, y)]
    cells = places.cells(owner)
    cell = cells[reference.index]
    start = places.middle_of_cell(owner, cell)
    if cell.line == cells[-1].line:
        return [start, Point(start.x, y)]
    beside = start.x + cell.half  # not over the words of the lines below
    return [start, Point(beside, start.y), Point(beside, y)]


def corners(
    places: Places, reference: Reference, road: Road, end: Point
) -> list[Point]:
    """The corners of a way: along a lane, over columns into another one where it crosses some, and to its box."""
    leaves = places.leaves_at(reference)
    tip = TO_TIP if road.forward else TO_TIP * -1
    lane = places.lane(road.leaving, road)
    found = [Point(lane, leaves)]
    if road.is_far:
        passage = places.passages[road]
        found.append(Point(lane, passage))
        lane = places.lane(road.arriving, road)
        found.append(Point(lane, passage))
    return [*found, Point(lane, end.y), end + tip]
