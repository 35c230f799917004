"""A chart of a lab as an SVG in the colours of the page; its style is `plt.style.use("living_memory.pages.chart")`."""

import re
from html import escape
from io import StringIO

from IPython.display import HTML
from matplotlib.figure import Figure

INK = "#010203"  # what `chart.mplstyle` says for the colour of the text
STYLE = re.compile(r'<style.*?</style>| style="([^"]*)"', re.S)


def draw(figure: Figure, claim: str) -> HTML:
    """The finished chart; `claim` is its caption and its text alternative."""
    file = StringIO()
    figure.savefig(file, format="svg", metadata={"Date": None})
    _, _, svg = file.getvalue().replace(INK, "currentColor").partition("<svg ")
    picture = f'<div role="img" aria-label="{escape(claim)}"><svg {unstyled(svg)}</div>'
    return HTML(
        f'<figure class="lm-chart"><figcaption>{escape(claim)}</figcaption>{picture}</figure>'
    )


def unstyled(svg: str) -> str:
    """The picture with attributes in place of the styles that the policy of the pages forbids."""
    return STYLE.sub(lambda found: f" {attributes(found[1] or '')}", svg)


def attributes(style: str) -> str:
    """Declarations of a style as attributes; the page chooses the font."""
    pairs = (one.split(": ", 1) for one in style.split("; ") if one)
    return " ".join(
        f'{name}="{value}"' for name, value in pairs if name != "font-family"
    )
