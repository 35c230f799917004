"""The page of a watched program: one file that needs no other."""

from collections.abc import Sequence
from pathlib import Path

from jinja2 import Environment, PackageLoader
from markupsafe import Markup

from ..backticks import as_html
from ..book.python import Python
from ..inside.outputs import visible
from ..inside.trace import Trace
from ..project import HOME, TITLE
from ..watching.picture import how_to_read, long_player
from .policy import alone

TEMPLATES = Environment(
    loader=PackageLoader(__package__, "templates"),
    autoescape=True,
)
STANDALONE = TEMPLATES.get_template("standalone.html")
ASSETS = HOME / "docs/assets"


def page_of(
    trace: Trace, name: str, python: Python, step: int = 1, told: Sequence[str] = ()
) -> str:
    """The page of a program of this name, open at a step: one file that needs no other and asks for none.

    `told` are the sentences below the picture; what stands there in backticks is code.
    What the program says or prints and no reader would see stands there as an escape.
    """
    style = ASSETS / "player.css"
    scripts = [ASSETS / "long-player.js", ASSETS / "player.js"]
    shown = long_player(trace, name, step)
    page = STANDALONE.render(
        title=TITLE,
        name=name,
        trace=trace,
        identity=python.identity,
        shown=shown,
        told=[as_html(sentence) for sentence in told],
        how_to_read=Markup(how_to_read()),
        style=Markup(style.read_text(encoding="utf-8")),
        script=Markup("\n").join(map(code_of, scripts)),
    )
    return alone(visible(page))


def code_of(script: Path) -> Markup:
    """A script of ours, as it stands in a page."""
    return Markup(script.read_text(encoding="utf-8"))
