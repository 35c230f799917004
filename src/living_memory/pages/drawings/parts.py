"""What all kinds of drawing are made of: the picture that comes back, the groups that one compares, a legend."""

from typing import NamedTuple

from markupsafe import Markup

from ...inside.outputs import Output
from ...watching import svg

SIDE = 12
"""How wide and high a mark of a legend is."""


class Group(NamedTuple):
    """Pythons that printed the same, by their versions, `3.10 to 3.12`."""

    versions: str
    output: Output


class Picture(NamedTuple):
    """A drawing; its claim is the text alternative, and the caption where it has no shorter title."""

    claim: str
    svg: Markup
    title: str = ""


def legend_entry(
    x: float, y: float, mark: str, words: str, width: int = SIDE
) -> list[Markup]:
    """A mark, which is a class of the style, and what it means."""
    shape = svg.rect(
        x=x,
        y=y,
        width=width,
        height=SIDE,
        radius=0,
        class_=mark,
    )
    return [shape, svg.text(words, x + 18, y + 10.5, "")]
