"""The command line: `living-memory watch FILE.py` draws what a program of your own does to memory."""

import sys
import webbrowser
from argparse import ArgumentParser
from pathlib import Path

from jinja2 import Environment, PackageLoader
from markupsafe import Markup

from . import pythons
from .lint import lint, lint_trace
from .mending import alone
from .picture import how_to_read, player
from .problem import Problem, problem, stop_at
from .pythons import FOLDERS, HOME, SUPPORTED, Python
from .recordings import replace
from .traces import Trace
from .watch import record

STANDALONE = Environment(loader=PackageLoader(__package__, ""), autoescape=True).get_template("standalone.html")
ASSETS = HOME / "docs/assets"


def main(arguments: list[str] | None = None) -> int:
    """Run the command; give the exit code: 0, or 1 after a refusal on standard error."""
    given = parser().parse_args(arguments)
    try:
        page = watch(given.file, given.python, given.output or Path(f"{given.file.stem}.watch.html"))
    except Problem as refusal:
        print(refusal, file=sys.stderr)
        return 1
    print(page)
    if not given.no_open:
        webbrowser.open(page.resolve().as_uri())
    return 0


def parser() -> ArgumentParser:
    """What may be typed."""
    whole = ArgumentParser("living-memory", description="How Python manages memory, seen in your own programs.")
    commands = whole.add_subparsers(required=True, metavar="COMMAND")
    about = "draw what a program does to memory, line by line, as one HTML page"
    command = commands.add_parser("watch", help=about, description=f"{about[0].upper()}{about[1:]}.")
    command.add_argument(
        "file", type=Path, metavar="FILE.py", help="the program: it runs alone, in a folder of its own"
    )
    command.add_argument("--python", choices=SUPPORTED, help="the Python that runs it (default: the newest one here)")
    command.add_argument("--output", type=Path, metavar="PAGE.html", help="the page (default: FILE.watch.html, here)")
    command.add_argument("--no-open", action="store_true", help="do not open the page in a browser")
    return whole


def watch(file: Path, minor: str | None, page: Path) -> Path:
    """Write the page of one program and give back its path; raise `Problem` if the program cannot be watched."""
    if page.suffix != ".html" or page.is_dir():
        raise problem(str(page), "is not the name of a page", "name a file that ends in .html by `--output`")
    stop_at(lint(read(file), str(file)))
    python = choose(minor)
    trace = record(file, python)
    stop_at(lint_trace(trace, str(file)))
    try:
        replace(page, draw(trace, file.name, python))
    except OSError as error:
        raise problem(str(page), f"cannot be written: {error.strerror}", "name another page by `--output`") from None
    return page


def read(file: Path) -> str:
    """The source of a program; raise `Problem` if the file cannot be read."""
    try:
        return file.read_text(encoding="utf-8")
    except OSError as error:
        raise problem(str(file), f"cannot be read: {error.strerror}", "name a file of Python code") from None
    except UnicodeDecodeError as error:
        raise problem(str(file), f"not UTF-8: {error}", "save the file as UTF-8") from None


def choose(minor: str | None) -> Python:
    """The Python of this minor version, or the newest; raise `Problem` if it is not here."""
    here = pythons.here({})
    if not here or minor not in (None, *here):
        what = f"is not here; here are: {', '.join(here) or 'none'}"
        do = f"choose one of them, or name the folder of another in {FOLDERS}"
        raise problem(f"Python {minor or 'of any supported version'}", what, do)
    return here[minor or list(here)[-1]]


def draw(trace: Trace, name: str, python: Python) -> str:
    """The page: one file that needs no other and asks for none."""
    style, script = ((ASSETS / f"player.{kind}").read_text(encoding="utf-8") for kind in ("css", "js"))
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
