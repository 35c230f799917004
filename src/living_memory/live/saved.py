"""The page that a reader saves, with a gap: the script of the page `watch` puts the player and its words there."""

from markupsafe import Markup

from ..pages.policy import alone
from ..pages.standalone import ASSETS, STANDALONE, code_of
from ..watching.picture import LongPlayer, how_to_read

NAME = "program.py"
GAP = "<!-- player -->"
IDENTITY = "3.14, compiled for the web (Pyodide, 32-bit), in a browser"
NOTHING_PRINTED = {"output": "", "rest": "", "status": 0}


def frame() -> str:
    """The page of a watched program, as `living-memory watch` makes it, without its program.

    Its policy names its style and its script alone, so it holds whatever is put into the gap.
    """
    style = ASSETS / "player.css"
    scripts = [ASSETS / "long-player.js", ASSETS / "player.js"]
    page = STANDALONE.render(
        name=NAME,
        trace=NOTHING_PRINTED,
        identity=IDENTITY,
        shown=LongPlayer(Markup(GAP), [], []),
        told=[],
        how_to_read=Markup(how_to_read()),
        style=Markup(style.read_text(encoding="utf-8")),
        script=Markup("\n").join(map(code_of, scripts)),
    )
    return alone(page)
