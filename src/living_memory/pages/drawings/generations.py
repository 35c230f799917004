"""When runs of the young and of the middle generation come, a panel for each group of Pythons, to one scale."""

from markupsafe import Markup

from ...inside.outputs import Output
from ...watching.svg import rect, tag, text
from .parts import Group, Picture

WIDTH = 340
LEFT = 56
"""Where the rows begin, after the names of the generations."""
RIGHT = 14
ROW = 24
HEAD = 20
PANEL = 116
GENERATIONS = ("young", "middle", "old")
"""In the order of their rows."""


def compare(groups: list[Group]) -> Picture:
    """The panels of these Pythons; raise `KeyError` if a label is missing."""
    longest = max(middle_run(group.output) for group in groups)
    scale = (WIDTH - LEFT - RIGHT) / longest
    panels = []
    for place, group in enumerate(groups):
        panels.append(panel(group, place * PANEL, scale))
    height = len(groups) * PANEL
    picture = tag(
        "svg",
        *panels,
        class_="lm-generations",
        viewBox=f"0 0 {WIDTH} {height}",
        aria_hidden="true",
    )
    claims = " ".join(map(claim, groups))
    return Picture(
        f"Each bar is a run, placed by the sets kept so far. {claims}", picture
    )


def number(output: Output, label: str) -> int:
    """The whole number that this line gives."""
    line = output[label]
    return int(line.value)


def middle_run(output: Output) -> int:
    """How many sets were kept when the middle generation was run first."""
    return number(output, "sets before middle run")


def young_runs(output: Output) -> list[int]:
    """How many sets were kept at each young run."""
    first = number(output, "sets before first run")
    step = number(output, "sets to next run")
    runs = number(output, "young runs")
    return [first + turn * step for turn in range(runs)]


def middle_runs_to_full(output: Output) -> int:
    """How many middle runs come before a full one, at the least."""
    line = output["thresholds"]
    *_, last = line.value.split()
    return int(last) + 1


def claim(group: Group) -> str:
    """What the panel of these Pythons shows, as a sentence."""
    versions, output = group
    first = number(output, "sets before first run")
    middle = middle_run(output)
    young = number(output, "young runs")
    return (
        f"In {versions} the first comes at {first},"
        f" and after {young} young runs the middle one, at {middle}."
    )


def panel(group: Group, top: float, scale: float) -> Markup:
    """The three generations of these Pythons as rows, and the runs as bars where they come.

    `scale` is how wide one set is.
    """
    versions, output = group
    low = top + HEAD
    drawn = [text(f"Python {versions}", 0, top + 13, "head")]
    for place, name in enumerate(GENERATIONS):
        drawn.append(row(name, low + place * ROW))
    for sets in young_runs(output):
        drawn.append(bar(sets * scale, low, 1, "run"))
    middle = middle_run(output)
    drawn.append(bar(middle * scale, low, 2, "middle run"))
    drawn += numbers(output, low + 2 * ROW, scale)
    return tag("g", *drawn)


def numbers(output: Output, y: float, scale: float) -> list[Markup]:
    """What is written in the row of the old generation, and below it where the first and the last bar stand."""
    first, *_ = young_runs(output)
    middle = middle_run(output)
    below = y + ROW + 13
    full = text(
        f"at the earliest after {middle_runs_to_full(output)} middle runs",
        x=LEFT + 4,
        y=y + 15,
        class_="small",
    )
    at_first = text(
        f"{first}",
        x=LEFT + first * scale,
        y=below,
        class_="small",
        anchor="middle",
    )
    at_middle = text(
        f"{middle}",
        x=LEFT + middle * scale,
        y=below,
        class_="small",
        anchor="end",
    )
    counted = text(
        "sets",
        x=LEFT - 8,
        y=below,
        class_="label",
        anchor="end",
    )
    return [full, counted, at_first, at_middle]


def row(name: str, y: float) -> Markup:
    """The name of a generation and the line on which its runs stand."""
    words = text(
        name,
        x=LEFT - 8,
        y=y + 15,
        class_="label",
        anchor="end",
    )
    line = rect(
        x=LEFT,
        y=y + ROW - 5,
        width=WIDTH - LEFT - 4,
        height=1,
        radius=0,
        class_="line",
    )
    return tag("g", words, line)


def bar(distance: float, top: float, rows: int, class_: str) -> Markup:
    """A run: a bar over so many generations, so far from the left; it stands on the line of the oldest of them."""
    return rect(
        x=LEFT + distance - 1.5,
        y=top + 4,
        width=3,
        height=rows * ROW - 9,
        radius=1,
        class_=class_,
    )
