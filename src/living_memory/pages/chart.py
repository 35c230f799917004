"""A chart of a lab as an SVG in the colours of the page; its style is `plt.style.use("living_memory.pages.chart")`."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape
from io import StringIO

from markupsafe import Markup
from matplotlib import rc_context
from matplotlib.figure import Figure

from ..book.guesses import in_order

INK = "#010203"  # what `chart.mplstyle` says for the colour of the text
STYLE = re.compile(r'<style.*?</style>| style="([^"]*)"', re.S)
OF_A_FILE = ["Date", "Creator", "Format", "Type"]
"""What a file of a picture says of itself; a page says it elsewhere."""
NAMED = re.compile(r' id="([^"]*)"')
REFERRED = re.compile(r'(?:href="|url\()#([\w.-]+)')
UNTURNED = re.compile(r' transform="rotate\(-?0 [^"]*"')
LONG = re.compile(r"\d+\.\d{3,}")
BARE = re.compile(r"<g>((?:(?!</?g\b).)*)</g>", re.S)
BETWEEN = re.compile(r"(?<=>)\s+(?=<)|\s*\n(?=\")|(?<=\d) *\n")
ASKED = Markup(
    '<figure class="lm-figure">'
    '<figcaption><span class="lm-predict" data-search-exclude="true">Predict</span> {ask}</figcaption>'
    '<p class="lm-guesses" data-search-exclude="true">{choices}</p>'
    '<details class="lm-answer"><summary data-search-exclude="true">Show the picture</summary>'
    '<p class="lm-claim">{claim}</p>'
    '<div class="lm-chart"><div role="img" aria-label="{claim}"><svg {svg}</div></div></details></figure>'
)
"""A chart that waits until its reader has guessed, in the form of a snippet's figure."""
SHOWN = Markup(
    '<figure class="lm-chart"><figcaption>{claim}</figcaption>'
    '<div role="img" aria-label="{claim}"><svg {svg}</div></figure>'
)
"""A chart that stands open, under its claim."""
CHOICE = Markup("<samp>{}</samp>")
RIGHT = Markup('<samp class="lm-is">{}</samp>')
"""The answer among the choices, which the script knows by its class."""
TABLE = "<table><caption>{caption}</caption><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>"


@dataclass(frozen=True)
class Chart:
    """What a notebook shows of a chart, or of the table of its points."""

    html: str

    def _repr_html_(self) -> str:
        return self.html


def asked(
    figure: Figure, claim: str, ask: str, answer: object, wrong: Sequence[object]
) -> Chart:
    """The chart behind a question; `answer` is taken from what was printed, and is none of the `wrong` ones."""
    right, *others = map(str, (answer, *wrong))
    if right in others:
        raise ValueError(f"{right!r} is no wrong answer: take it out of `wrong`")
    in_place = [
        RIGHT.format(right) if one == right else CHOICE.format(one)
        for one in sorted((right, *others), key=in_order)
    ]
    return Chart(
        ASKED.format(
            ask=ask,
            choices=Markup(" ").join(in_place),
            claim=claim,
            svg=Markup(drawn(figure, claim)),
        )
    )


def shown(figure: Figure, claim: str) -> Chart:
    """The chart, open from the start: what a reader looks at before a question."""
    return Chart(SHOWN.format(claim=claim, svg=Markup(drawn(figure, claim))))


def drawn(figure: Figure, claim: str) -> str:
    """The SVG of a chart, behind its first `<svg `; no other chart of its page has an id of it."""
    file = StringIO()
    with rc_context({"svg.hashsalt": claim}):
        figure.savefig(file, format="svg", metadata=dict.fromkeys(OF_A_FILE))
    text = file.getvalue().replace(INK, "currentColor")
    _, _, svg = text.partition("<svg ")  # what stands before it is for a file
    return light(unstyled(svg))


def light(svg: str) -> str:
    """The picture without what no page needs: names that nothing refers to, turns by nothing, hundredths of a dot."""
    referred = {*REFERRED.findall(svg)}
    named = NAMED.sub(lambda name: name[0] if name[1] in referred else "", svg)
    straight = UNTURNED.sub("", named)
    rounded = LONG.sub(lambda number: f"{float(number[0]):.2f}", straight)
    return BETWEEN.sub("", ungrouped(rounded))


def ungrouped(svg: str) -> str:
    """The picture without groups that say nothing of what is in them, from the innermost out."""
    times = 1
    while times:
        svg, times = BARE.subn(r"\1", svg)
    return svg


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
