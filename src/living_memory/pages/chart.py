"""A chart of a lab as an SVG in the colours of the page; its style is `plt.style.use("living_memory.pages.chart")`."""

import re
from collections.abc import Iterable, Sequence
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
TABLE = "<table><caption>{caption}</caption><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>"


@dataclass(frozen=True)
class Chart:
    """What a notebook shows of a chart, or of the table of its points."""

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


def tabled(
    caption: str, heads: Sequence[str], rows: Iterable[Sequence[object]]
) -> Chart:
    """The points of a chart, for who reads numbers or hears them; the first cell of each row is its head."""
    said = []
    for first, *others in rows:
        cells = "".join(f"<td>{escape(str(one))}</td>" for one in others)
        said.append(f'<tr><th scope="row">{escape(str(first))}</th>{cells}</tr>')
    columns = "".join(f'<th scope="col">{escape(head)}</th>' for head in heads)
    return Chart(
        TABLE.format(caption=escape(caption), heads=columns, rows="".join(said))
    )


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
