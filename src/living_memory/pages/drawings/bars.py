"""Bars to scale: what each of a few things takes, the longest across the whole picture."""

from dataclasses import dataclass

from markupsafe import Markup

from ...inside.outputs import Output
from ...watching import svg
from .parts import Picture

WIDE = 360
EDGE = 8
HIGH = 14
"""How high a bar is."""
LINE = 40
"""From one bar to the next; the words stand above each."""


@dataclass(frozen=True)
class Bar:
    """What one thing takes: its label, how much, and in what unit."""

    label: str
    amount: int
    unit: str

    @property
    def words(self) -> str:
        """How the amount is told, `840 bytes`."""
        return f"{self.amount} {self.unit}"


def draw_bars(output: Output) -> Picture:
    """The bars of this output, of which each line is `label: N unit`, in its order."""
    bars = [read_bar(line.label, line.value) for line in output.values()]
    most = max(bar.amount for bar in bars)
    drawn: list[Markup] = []
    for number, bar in enumerate(bars):
        drawn += draw_bar(bar, number * LINE, most)
    picture = svg.tag(
        "svg",
        *drawn,
        class_="lm-bars",
        viewBox=f"0 0 {WIDE} {len(bars) * LINE}",
    )
    return Picture(claim(bars), picture)


def read_bar(label: str, value: str) -> Bar:
    """The bar of a line; raise `ValueError` where it does not begin with a whole number and its unit."""
    amount, unit = value.split(maxsplit=1)
    return Bar(label, int(amount), unit)


def claim(bars: list[Bar]) -> str:
    """What the picture shows, as a sentence."""
    least = min(bars, key=lambda bar: bar.amount)
    most = max(bars, key=lambda bar: bar.amount)
    return f"From {least.words} ({least.label}) to {most.words} ({most.label}), drawn to scale."


def draw_bar(bar: Bar, top: float, most: int) -> list[Markup]:
    """Its label and its amount, and the bar below them."""
    within = WIDE - 2 * EDGE
    shape = svg.rect(
        x=EDGE,
        y=top + 18,
        width=within * bar.amount / most,
        height=HIGH,
        radius=0,
        class_="amount",
    )
    label = svg.text(bar.label, EDGE, top + 13, "head")
    amount = svg.text(bar.words, WIDE - EDGE, top + 13, "end")
    return [label, amount, shape]
