"""The picture of one step as an SVG file that needs no other: for slides and texts."""

from markupsafe import Markup

from ..inside.outputs import visible
from ..inside.trace import Trace
from ..watching.picture import picture_alone
from .flat_style import flat_style


def slide(trace: Trace, name: str, step: int, scheme: str | None = None) -> str:
    """The picture of a step from 1 as SVG; `scheme` is "light", "dark", or None for what its reader prefers."""
    style = Markup(flat_style(scheme))
    return visible(picture_alone(trace, name, step, style)) + "\n"
