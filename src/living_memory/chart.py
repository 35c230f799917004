"""A chart of a lab as an SVG in the colours of the page; its style is `plt.style.use("living_memory.chart")`."""

from html import escape
from io import StringIO

from IPython.display import HTML
from matplotlib.figure import Figure

INK = "#010203"  # what `chart.mplstyle` says for the colour of the text


def draw(figure: Figure, claim: str) -> HTML:
    """The finished chart; `claim` is its caption and its text alternative."""
    file = StringIO()
    figure.savefig(file, format="svg", metadata={"Date": None})
    _, _, svg = file.getvalue().replace(INK, "currentColor").partition("<svg ")
    picture = f'<div role="img" aria-label="{escape(claim)}"><svg {svg}</div>'
    return HTML(f'<figure class="lm-chart"><figcaption>{escape(claim)}</figcaption>{picture}</figure>')
