"""Where a reader chooses a Python and how much to read, in the header of every page; `choices.js` does the rest."""

from jinja2 import Environment, PackageLoader

from ..project import SUPPORTED

TEMPLATES = Environment(loader=PackageLoader(__package__, "templates"), autoescape=True)
CHOOSER = TEMPLATES.get_template("chooser.html")


def render() -> str:
    """The chooser as HTML, hidden, the newest Python first."""
    return CHOOSER.render(minors=list(reversed(SUPPORTED)))
