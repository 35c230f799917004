"""The page of a watched program: one file that needs no other."""

from collections.abc import Sequence

from jinja2 import Environment, PackageLoader
from markupsafe import Markup

from ..backticks import as_html
from ..book.python import Python
from ..inside.outputs import visible
from ..inside.trace import Trace
from ..project import HOME
from ..watching.picture import Story, coloured, how_to_read, player
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
    script = ASSETS / "player.js"
    page = STANDALONE.render(
        name=name,
        trace=trace,
        identity=python.identity,
        player=shown(trace, name, step),
        told=[as_html(sentence) for sentence in told],
        how_to_read=Markup(how_to_read()),
        style=Markup(style.read_text(encoding="utf-8")),
        script=Markup(script.read_text(encoding="utf-8")),
    )
    return alone(visible(page))


def shown(trace: Trace, name: str, step: int) -> Markup:
    """The player of a trace, or its code alone where no step is shown."""
    if Story(trace).snapshots:
        return Markup(player(trace, name, at=step))
    rows = Markup("\n").join(coloured(trace["source"]))
    return Markup('<pre tabindex="0"><code>{}</code></pre>').format(rows)
