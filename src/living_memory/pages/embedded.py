"""A watched program as a piece of HTML that another site takes in: no script, and a style of its own.

It stands in a declarative shadow root. No style of the page around it reaches in there, and its own reaches nothing
outside. What is inherited all the same, as letters, colours and variables are, is set anew on the element that has it.
"""

import re
from pathlib import Path

from markupsafe import Markup

from ..inside.outputs import visible
from ..inside.trace import Trace
from ..project import HOME
from ..watching.picture import short_player
from .standalone import TEMPLATES

EMBEDDED = TEMPLATES.get_template("embedded.html")
PLAYER = HOME / "docs/assets/player.css"
OURS = Path(__file__).with_name("templates") / "embedded.css"
SET_OUTSIDE = re.compile(r"var\((--[\w-]+),")
"""A variable that a style reads, and that the page around it could set."""


def embedded(trace: Trace, name: str, step: int, scheme: str | None) -> str:
    """The HTML of a player, open at a step from 1; `scheme` is "light", "dark" or what its reader prefers."""
    shown = short_player(trace, name, step)
    html = EMBEDDED.render(
        name=name,
        shown=shown,
        style=Markup(style(scheme or "light dark")),
    )
    return visible(html)


def style(schemes: str) -> str:
    """The style of the player in these schemes, with nothing of a page around it."""
    player = PLAYER.read_text(encoding="utf-8")
    ours = OURS.read_text(encoding="utf-8")
    names = sorted(set(SET_OUTSIDE.findall(player)))
    unset = " ".join(f"{name}: initial !important;" for name in names)
    return f"{player}{ours}:host {{ color-scheme: {schemes} !important; {unset} }}\n"
