"""A chart of a lab as an SVG in the colours of the page; its style is `plt.style.use("living_memory.pages.chart")`."""

import re
from dataclasses import dataclass
from html import escape
from io import StringIO

from matplotlib.figure import Figure

INK = "#010203"  # what `chart.mplstyle` says for the colour of the text
STYLE = re.compile(r'<style.*?</style>| style="([^"]*)"', re.S)
CHART = (
    '<figure class="lm-chart"><figcaption>{claim}</figcaption>'
    '<div role="img" aria-label="{claim}"><svg {svg}</div></figure>'
)


@dataclass(frozen=True)
class Chart:
    """What a notebook shows of a chart."""

    html: str

    def _repr_html_(self) -> str:
        return self.html


def captioned(figure: Figure, claim: str) -> Chart:
    """The finished chart; `claim` is its caption and its text alternative."""
    file = StringIO()
    figure.savefig(file, format="svg", metadata={"Date": None})
    text = file.getvalue().replace(INK, "currentColor")
    _, _, svg = text.partition("<svg ")  # what stands before it is for a file
    html = CHART.format(claim=escape(claim), svg=unstyled(svg))
    return Chart(html)


def unstyled(svg: str) -> str:
    """The picture with attributes in place of the styles that the policy of the pages forbids."""
    return STYLE.sub(in_place_of_style, svg)


def in_place_of_style(found: re.Match[str]) -> str:
    """What stands for a style: the attributes that say the same, nothing for a whole sheet."""
    declarations = found[1] or ""
    return f" {attributes(declarations)}"


def attributes(style: str) -> str:
    """Declarations of a style as attributes; the page chooses the font."""
    said = []
    for declaration in filter(None, style.split("; ")):
        name, value = declaration.split(": ", 1)
        if name != "font-family":
            said.append(f'{name}="{value}"')
    return " ".join(said)
