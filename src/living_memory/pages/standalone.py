"""The page of a watched program: one file that needs no other."""

from jinja2 import Environment, PackageLoader
from markupsafe import Markup

from ..book.python import Python
from ..project import HOME
from ..watching.picture import how_to_read, player
from ..watching.traces import Trace
from .policy import alone

STANDALONE = Environment(
    loader=PackageLoader(__package__, "templates"), autoescape=True
).get_template("standalone.html")


ASSETS = HOME / "docs/assets"


def draw(trace: Trace, name: str, python: Python) -> str:
    """The page: one file that needs no other and asks for none."""
    style, script = (
        (ASSETS / f"player.{kind}").read_text(encoding="utf-8")
        for kind in ("css", "js")
    )
    page = STANDALONE.render(
        name=name,
        trace=trace,
        identity=python.identity,
        player=Markup(player(trace, name)),
        how_to_read=Markup(how_to_read()),
        style=Markup(style),
        script=Markup(script),
    )
    return alone(page)
