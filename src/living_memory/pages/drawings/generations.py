"""When runs of the young and of the middle generation come, a panel for each group of Pythons, to one scale."""

from markupsafe import Markup

from ...inside.outputs import Output
from ...watching.svg import rect, tag, text

WIDTH, LEFT, RIGHT = 340, 56, 14
ROW, HEAD, PANEL = 24, 20, 116
Group = tuple[str, Output]


def compare(groups: list[Group]) -> tuple[str, Markup]:
    """The claim and the picture; raise `KeyError` if a label is missing."""
    longest = max(number(output, "sets before middle run") for _, output in groups)
    scale = (WIDTH - LEFT - RIGHT) / longest
    panels = [panel(group, place * PANEL, scale) for place, group in enumerate(groups)]
    height = len(groups) * PANEL
    svg = tag(
        "svg",
        *panels,
        class_="lm-generations",
        viewBox=f"0 0 {WIDTH} {height}",
        aria_hidden="true",
    )
    return (
        f"Each bar is a run, placed by the sets kept so far. {' '.join(map(claim, groups))}",
        svg,
    )


def number(output: Output, label: str) -> int:
    """The whole number that this line gives."""
    return int(output[label].value)


def claim(group: Group) -> str:
    """What the panel of these Pythons shows, as a sentence."""
    versions, output = group
    first, middle = (
        f"{number(output, f'sets before {which} run'):,}"
        for which in ("first", "middle")
    )
    young = number(output, "young runs")
    return f"In {versions} the first comes at {first}, and after {young} young runs the middle one, at {middle}."


def young_runs(output: Output) -> list[int]:
    """How many sets were kept at each young run."""
    first, step = (
        number(output, "sets before first run"),
        number(output, "sets to next run"),
    )
    return [first + turn * step for turn in range(number(output, "young runs"))]


def panel(group: Group, top: float, scale: float) -> Markup:
    """The three generations of these Pythons as rows, and the runs as bars where they come."""
    versions, output = group
    middle, full = (
        number(output, "sets before middle run"),
        int(output["thresholds"].value.split()[-1]) + 1,
    )
    low, mid, old = (top + HEAD + place * ROW for place in range(3))
    return tag(
        "g",
        text(f"Python {versions}", 0, top + 13, "head"),
        *(row(name, y) for name, y in (("young", low), ("middle", mid), ("old", old))),
        *(bar(LEFT + kept * scale, low, low, "run") for kept in young_runs(output)),
        bar(LEFT + middle * scale, low, mid, "middle run"),
        text(f"at the earliest after {full} middle runs", LEFT + 4, old + 15, "small"),
        text(
            f"{young_runs(output)[0]:,}",
            LEFT + young_runs(output)[0] * scale,
            old + ROW + 13,
            "small",
            "middle",
        ),
        text(f"{middle:,} sets", LEFT + middle * scale, old + ROW + 13, "small", "end"),
    )


def row(name: str, y: float) -> Markup:
    """The name of a generation and the line on which its runs stand."""
    return tag(
        "g",
        text(name, LEFT - 8, y + 15, "label", "end"),
        rect(LEFT, y + ROW - 5, WIDTH - LEFT - 4, 1, 0, "line"),
    )


def bar(x: float, top: float, bottom: float, class_: str) -> Markup:
    """A run: a bar over the generations that it takes, standing on the line of the oldest of them."""
    return rect(x - 1.5, top + 4, 3, bottom - top + ROW - 9, 1, class_)
