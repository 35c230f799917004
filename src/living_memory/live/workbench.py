"""The place on the page `watch` where readers type a program and see what it does in memory."""

import json

from jinja2 import Environment, PackageLoader
from markupsafe import Markup

from . import bundle, shelf
from .at_figures import addresses

TEMPLATES = Environment(loader=PackageLoader(__package__, ""), autoescape=True)
TEMPLATE = TEMPLATES.get_template("workbench.html")
LATER = "editor.js"
"""The one file that the page asks for before anybody presses a button."""


def workbench() -> str:
    """The HTML of it; where npm could not bring what it runs on, it says so."""
    groups = shelf.groups()
    programs = [one for group in groups for one in group.programs]
    first, *_ = programs
    html = TEMPLATE.render(
        shelf=groups,
        first=first.code,
        megabytes=megabytes(),
        of_the_build=Markup(of_the_build(programs)),
    )
    return html


def megabytes() -> int:
    """How much a browser loads at the first press."""
    sizes = [one.size for one in bundle.served() if one.name != LATER]
    return round(sum(sizes) / 1e6)


def of_the_build(programs: list[shelf.Program]) -> str:
    """What the script of the page must know of this build, as JSON that may stand in HTML."""
    said = {
        "files": addresses(),
        "shelf": {one.name: [one.code, one.answers] for one in programs},
    }
    return json.dumps(said).replace("<", "\\u003c")
