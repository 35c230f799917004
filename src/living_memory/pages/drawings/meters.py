"""What several meters say of one program, as bars to scale: a group for each moment, a bar for each meter."""

import re
from collections.abc import Mapping
from typing import NamedTuple

from markupsafe import Markup

from ...inside.outputs import Output
from ...watching import svg
from .parts import Picture

LABEL = re.compile(r"(?P<moment>[^,]+), (?P<meter>.+)")
SIZE = re.compile(r"(?P<mib>[\d.]+) MiB")
LEFT, LONGEST, WIDE = 92, 200, 352
"""Where bars begin, how long the longest is, and how wide the picture."""
HEAD, BAR, STEP, GAP = 20, 14, 20, 12
"""How high a head, a bar, a bar with its space, and the space behind a group are."""


class Reading(NamedTuple):
    """What a meter said at a moment, in MiB."""

    moment: str
    meter: str
    mib: float


def draw_meters(output: Output) -> Picture:
    """The bars of this output, of the lines `MOMENT, METER: SIZE MiB`; others are left out."""
    readings = read(output)
    scale = LONGEST / max(reading.mib for reading in readings)
    drawn: list[Markup] = []
    last, y = "", -GAP
    for reading in readings:
        if reading.moment != last:
            y += GAP + HEAD
            drawn.append(svg.text(reading.moment, 0, y - 6, "head"))
            last = reading.moment
        drawn += draw_bar(reading, y, scale)
        y += STEP
    picture = svg.tag("svg", *drawn, class_="lm-meters", viewBox=f"0 0 {WIDE} {y}")
    return Picture(claim(readings), picture)


def read(output: Mapping[str, object]) -> list[Reading]:
    """The readings in MiB, in the order in which they were printed."""
    found = []
    for label, line in output.items():
        named, size = LABEL.fullmatch(label), SIZE.search(str(line))
        if named and size:
            reading = Reading(named["moment"], named["meter"], float(size["mib"]))
            found.append(reading)
    return found


def draw_bar(reading: Reading, y: float, scale: float) -> list[Markup]:
    """The name of the meter, its bar, and behind that the number."""
    long = reading.mib * scale
    words = y + BAR - 3
    bar = svg.rect(LEFT, y, long, BAR, radius=0, class_="reading")
    return [
        svg.text(reading.meter, LEFT - 8, words, "meter"),
        bar,
        svg.text(f"{reading.mib:g} MiB", LEFT + long + 6, words, ""),
    ]


def claim(readings: list[Reading]) -> str:
    """What the picture shows, as a sentence for each moment."""
    said: dict[str, list[str]] = {}
    for reading in readings:
        said.setdefault(reading.moment, []).append(
            f"{reading.meter} {reading.mib:g} MiB"
        )
    moments = [f"{moment}: {', '.join(sizes)}" for moment, sizes in said.items()]
    return "; ".join(moments) + "."
