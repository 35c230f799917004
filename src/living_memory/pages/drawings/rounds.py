"""Rounds of equal work to scale: a column a program, a row a meter, and in each a bar for what a round had left."""

from typing import NamedTuple

from markupsafe import Markup

from ...inside.outputs import Output
from ...watching import svg
from .parts import Picture

TITLE = "Round by round, to scale."
WIDE, EDGE = 360, 8
HEAD, HIGH = 22, 48
"""The height of the programs' names, and of the longest bar."""
SIDE = 90
"""How wide the meters' names are, left of the fields."""
ROW = HIGH + 16
GAP = 22
"""How far the columns stand apart."""


class Course(NamedTuple):
    """What one meter said of one program after each round, the first one first."""

    program: str
    meter: str
    amounts: tuple[int, ...]


def draw_rounds(output: Output) -> Picture:
    """The bars of the lines `program, meter: N N N` of this output; others are left out."""
    courses = read(output)
    programs = list(dict.fromkeys(course.program for course in courses))
    meters = list(dict.fromkeys(course.meter for course in courses))
    column = (WIDE - 2 * EDGE - SIDE + GAP) / len(programs)
    drawn: list[Markup] = []
    for place, program in enumerate(programs):
        drawn.append(svg.text(program, EDGE + SIDE + place * column, 13, "head"))
    for row, meter in enumerate(meters):
        same = [course for course in courses if course.meter == meter]
        drawn += draw_meter(same, programs, HEAD + row * ROW, column)
    high = HEAD + len(meters) * ROW
    picture = svg.tag("svg", *drawn, class_="lm-rounds", viewBox=f"0 0 {WIDE} {high}")
    return Picture(claim(courses), picture, TITLE)


def read(output: Output) -> list[Course]:
    """The lines that say a number for each round."""
    found = []
    for line in output.values():
        program, comma, meter = line.label.partition(", ")
        words = line.value.split()
        if comma and all(word.lstrip("-").isdecimal() for word in words):
            found.append(Course(program, meter, tuple(map(int, words))))
    return found


def claim(courses: list[Course]) -> str:
    """What the picture shows, as a sentence: where each program ended."""
    ends: dict[str, list[str]] = {}
    for course in courses:
        ends.setdefault(course.program, []).append(
            f"{course.amounts[-1]} {course.meter}"
        )
    said = "; ".join(f"{program}: {', '.join(end)}" for program, end in ends.items())
    return f"{TITLE} After the last one, {said}."


def draw_meter(
    courses: list[Course], programs: list[str], top: float, column: float
) -> list[Markup]:
    """The row of one meter: its name, the most that it said, and a field of bars for each program."""
    most = max(max(course.amounts) for course in courses) or 1
    middle = top + HIGH / 2
    drawn = [
        svg.text(courses[0].meter, EDGE, middle, ""),
        svg.text(f"up to {most}", EDGE, middle + 15, ""),
    ]
    for course in courses:
        left = EDGE + SIDE + programs.index(course.program) * column
        drawn += draw_field(course, left, top, column - GAP, most)
    return drawn


def draw_field(
    course: Course, left: float, top: float, wide: float, most: int
) -> list[Markup]:
    """A bar a round, side by side, and the ground on which they stand, so that nothing is seen as nothing."""
    step = wide / len(course.amounts)
    ground = top + HIGH
    drawn = []
    for place, amount in enumerate(course.amounts):
        high = HIGH * max(amount, 0) / most
        drawn.append(
            svg.rect(
                x=left + place * step,
                y=ground - high,
                width=step - 3,
                height=high,
                radius=0,
                class_="amount",
            )
        )
    drawn.append(svg.path(f"M{left:.1f} {ground:.1f}h{wide - 3:.1f}", "ground"))
    return drawn
