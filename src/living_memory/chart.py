"""A chart for a lab: an SVG in the colours of the page, with a sentence that states its claim."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from html import escape
from io import StringIO

import matplotlib
from IPython.display import HTML
from matplotlib.axes import Axes
from matplotlib.figure import Figure

INK = "#010203"
"""Stands for the colour of the text, whatever the theme makes it."""
# Six colours of Okabe and Ito's palette, which colour-blind readers tell apart; 3:1 on white and on slate.
COLOURS = ["#0072b2", "#d55e00", "#009e73", "#cc79a7", "#8a7400", "#56a0d3"]
STYLE = {
    "axes.edgecolor": INK, "axes.labelcolor": INK, "text.color": INK, "xtick.color": INK, "ytick.color": INK,
    "axes.facecolor": "none", "figure.facecolor": "none", "legend.framealpha": 0, "legend.edgecolor": "none",
    "axes.spines.top": False, "axes.spines.right": False, "font.size": 11,
    "axes.prop_cycle": matplotlib.cycler(color=[*COLOURS, INK]),
    "svg.fonttype": "none", "svg.hashsalt": "living-memory",
}  # fmt: skip


@contextmanager
def chart(across: str, up: str) -> Iterator[Axes]:
    """Axes to draw on, labelled `across` and `up`."""
    with matplotlib.rc_context(STYLE):
        axes = Figure(figsize=(8, 5), layout="constrained").add_subplot()
        axes.set(xlabel=across, ylabel=up)
        yield axes


def draw(axes: Axes, claim: str) -> HTML:
    """The finished chart; `claim` is its caption and its text alternative."""
    with matplotlib.rc_context(STYLE):
        file = StringIO()
        axes.figure.savefig(file, format="svg", metadata={"Date": None})
    svg = file.getvalue()[file.getvalue().index("<svg") :].replace(INK, "currentColor")
    svg = re.sub(r'(<svg[^>]*?) height="[^"]*"', r"\1", svg, count=1)
    picture = f'<div role="img" aria-label="{escape(claim)}">{svg}</div>'
    return HTML(f'<figure class="lm-chart">{picture}<figcaption>{escape(claim)}</figcaption></figure>')
