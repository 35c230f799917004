"""Bars to scale: what each of a few things takes, the longest across the whole picture."""

import re
from collections import Counter
from typing import NamedTuple

from markupsafe import Markup

from ...inside.outputs import Output
from ...watching import svg
from .parts import Picture

WIDE, EDGE = 360, 8
HIGH, LINE = 14, 40
"""How high a bar is, and how far it is from one bar to the next; the words stand above each."""
HAIR = 1
"""How wide the bar of nothing is, so that it is seen to be drawn."""
GAP = 14
"""The space before bars of another group."""
SIZE = re.compile(r"(?P<amount>\d+(?:\.\d+)?) (?P<unit>\D+)")
BARE = re.compile(r"(?P<amount>\d+)(?P<unit>)")
"""A size without a unit, as `sys.getsizeof` gives it."""
TITLE = "Drawn to scale."
"""The amounts stand in the picture: a caption would say them twice."""
MANY = 6
"""How many amounts a claim can name, and still be read."""


class Bar(NamedTuple):
    """What one thing takes: its label, how much, and in what unit; its group is what stands before a comma."""

    label: str
    amount: float
    unit: str

    @property
    def group(self) -> str:
        """The moment or the kind that it shares with others: `all` of `all, traced`."""
        before, comma, _ = self.label.partition(", ")
        return before if comma else ""

    @property
    def words(self) -> str:
        """How the amount is told, `840 bytes`."""
        return f"{self.amount:g} {self.unit}".strip()


def draw_bars(output: Output) -> Picture:
    """The bars of the lines `label: N unit` of this output, in its order; others are left out.

    Where no line has a unit, the bare numbers are drawn.
    """
    return drawn(amounts(output))


def draw_first_bars(output: Output) -> Picture:
    """The bars of its first group alone: what a reader may see before the question that asks for the others."""
    bars = amounts(output)
    return drawn([bar for bar in bars if bar.group == bars[0].group])


def drawn(bars: list[Bar]) -> Picture:
    """These bars below each other."""
    most = max(bar.amount for bar in bars)
    shapes: list[Markup] = []
    top = 0
    for before, bar in zip([bars[0], *bars], bars):
        top += GAP if parted(before, bar, bars) else 0
        shapes += draw_bar(bar, top, most)
        top += LINE
    picture = svg.tag("svg", *shapes, class_="lm-bars", viewBox=f"0 0 {WIDE} {top}")
    return Picture(claim(bars), picture, TITLE)


def parted(before: Bar, bar: Bar, bars: list[Bar]) -> bool:
    """Whether a space parts two neighbours: they are of two groups, and one of these has a name and other bars, too."""
    sizes = Counter(one.group for one in bars if one.group)
    return before.group != bar.group and max(sizes[before.group], sizes[bar.group]) > 1


def amounts(output: Output) -> list[Bar]:
    """The lines that say a size, or where none has a unit, a number."""
    return read(output, SIZE) or read(output, BARE)


def read(output: Output, form: re.Pattern[str]) -> list[Bar]:
    """The lines that say an amount in this form."""
    found = []
    for line in output.values():
        if size := form.fullmatch(line.value):
            found.append(Bar(line.label, float(size["amount"]), size["unit"]))
    return found


def claim(bars: list[Bar]) -> str:
    """What the picture shows, in sentences: each amount, or where there are many the least and the most."""
    if len(bars) > MANY:
        least, *_, most = sorted(bars, key=lambda bar: bar.amount)
        return f"Drawn to scale. The least is {least.words} ({least.label}), the most {most.words} ({most.label})."
    said = "; ".join(f"{bar.label}: {bar.words}" for bar in bars)
    return f"Drawn to scale. {said[0].upper()}{said[1:]}."


def draw_bar(bar: Bar, top: float, most: float) -> list[Markup]:
    """Its label and its amount, and the bar below them."""
    within = WIDE - 2 * EDGE
    shape = svg.rect(
        x=EDGE,
        y=top + 18,
        width=max(within * bar.amount / most, HAIR),
        height=HIGH,
        radius=0,
        class_="amount",
    )
    label = svg.text(bar.label, EDGE, top + 13, "head")
    amount = svg.text(bar.words, WIDE - EDGE, top + 13, "end")
    return [label, amount, shape]
