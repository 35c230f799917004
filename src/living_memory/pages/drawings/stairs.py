"""The stairs of a growing list to scale: at each length the places in use, and the spare ones above them."""

import re
from itertools import pairwise
from typing import NamedTuple

from markupsafe import Markup

from ...inside.outputs import Output
from ...watching import svg
from .parts import Picture, legend_entry

WIDE, HIGH = 304, 160
"""How wide and high the stairs are; the words stand around them."""
LEFT, TOP = 48, 24
LENGTH = re.compile(r"at (?P<items>\d+) items")
PLACES = re.compile(r"(?P<places>\d+) places")


class Step(NamedTuple):
    """From which length, up to which, the array has how many places."""

    first: int
    last: int
    places: int


def draw_stairs(output: Output) -> Picture:
    """The stairs of this output, of which each line is `at N items: S places, …`, in the order of growth."""
    steps = read_steps(output)
    most = steps[-1].places
    drawn: list[Markup] = []
    for step in steps:
        drawn += draw_step(step, most)
    drawn += scale(most)
    bottom = TOP + HIGH
    drawn += legend_entry(LEFT, bottom + 26, "used", "places in use")
    drawn += legend_entry(LEFT + 130, bottom + 26, "spare", "spare room")
    picture = svg.tag(
        "svg",
        *drawn,
        class_="lm-stairs",
        viewBox=f"0 0 {LEFT + WIDE + 16} {bottom + 44}",
    )
    return Picture(claim(steps), picture)


def read_steps(output: Output) -> list[Step]:
    """The steps that have room, shortest first; the last one ends where it is full."""
    found = []
    for label, line in output.items():
        length, room = LENGTH.search(label), PLACES.search(line.value)
        if length and room:
            found.append((int(length["items"]), int(room["places"])))
    full = found[-1][1]
    steps = []
    for (first, places), (last, _) in pairwise([*found, (full, full)]):
        if places:
            steps.append(Step(first, last, places))
    return steps


def claim(steps: list[Step]) -> str:
    """What the picture shows, as a sentence."""
    return (
        f"A list that grows to {steps[-1].first} items gets a bigger array {len(steps)} times,"
        " each time with spare room for the next items."
    )


def draw_step(step: Step, most: int) -> list[Markup]:
    """Two shapes: the spare room of a step, and in front of it the places in use, which grow."""
    left, right = across(step.first, most), across(step.last, most)
    top = up(step.places, most)
    bottom = TOP + HIGH
    room = svg.rect(
        x=left,
        y=top,
        width=right - left,
        height=bottom - top,
        radius=0,
        class_="spare",
    )
    corners = [
        (left, bottom),
        (left, up(step.first, most)),
        (right, up(min(step.last, step.places), most)),
        (right, bottom),
    ]
    points = " ".join(f"{x:.1f},{y:.1f}" for x, y in corners)
    return [room, svg.tag("polygon", points=points, class_="used")]


def across(items: int, most: int) -> float:
    """Where a length stands on the axis."""
    return LEFT + WIDE * items / most


def up(places: int, most: int) -> float:
    """How high a number of places stands."""
    return TOP + HIGH - HIGH * places / most


def scale(most: int) -> list[Markup]:
    """Numbers at both axes, a few round ones, and what they are of."""
    drawn = []
    bottom = TOP + HIGH
    for number in range(0, most + 1, 32):
        drawn.append(svg.text(str(number), across(number, most), bottom + 14, "across"))
        if number:
            drawn.append(svg.text(str(number), LEFT - 6, up(number, most) + 4, "up"))
    drawn.append(svg.text("items", LEFT + WIDE, bottom + 30, "end"))
    drawn.append(svg.text("places", LEFT - 6, TOP - 12, "up"))
    return drawn
