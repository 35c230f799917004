"""What may be typed after `living-memory`: each command with its options, and what `--help` says of them."""

from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from . import commands as deeds
from .project import SUPPORTED, VERSION

if TYPE_CHECKING:
    from argparse import _SubParsersAction

    Commands = _SubParsersAction[ArgumentParser]


def parser() -> ArgumentParser:
    """What may be typed."""
    whole = ArgumentParser(
        "living-memory",
        description="How Python manages memory, seen in your own programs.",
    )
    whole.add_argument(
        "--version", action="version", version=f"living-memory {VERSION}"
    )
    commands = whole.add_subparsers(required=True, metavar="COMMAND")
    add_watch(commands)
    add_check(commands)
    add_renew(commands)
    add_moved(commands)
    add_sources(commands)
    add_new(commands)
    add_notes(commands)
    return whole


def add(
    commands: "Commands", name: str, run: Callable[[Namespace], int], about: str
) -> ArgumentParser:
    """One more command; `about` is a sentence without its capital and its full stop."""
    first, rest = about[0], about[1:]
    command = commands.add_parser(
        name, help=about, description=f"{first.upper()}{rest}."
    )
    command.set_defaults(run=run)
    return command


def add_watch(commands: "Commands") -> None:
    """`living-memory watch`."""
    about = "draw what a program does to memory, line by line, as one HTML page"
    command = add(commands, "watch", deeds.run_watch, about)
    command.add_argument(
        "file",
        type=Path,
        metavar="FILE.py",
        help="the program: it runs in a folder of its own, with a copy of the files beside it that it names",
    )
    command.add_argument(
        "--input",
        type=Path,
        metavar="FILE",
        help="what the program reads, as if it were typed: a line for each `input()`",
    )
    command.add_argument(
        "--python",
        choices=SUPPORTED,
        help="the Python that runs it (default: the newest one here)",
    )
    command.add_argument(
        "--output",
        type=Path,
        metavar="NAME",
        help="the file to write, such as PAGE.html (default: FILE.watch.html, here)",
    )
    command.add_argument(
        "--step",
        type=int,
        metavar="N",
        help="the step that is drawn, or at which the page opens (default: the first)",
    )
    command.set_defaults(form="page")
    forms = command.add_mutually_exclusive_group()
    forms.add_argument(
        "--embed",
        action="store_const",
        dest="form",
        const="embed",
        help="write HTML for a page of another site instead: no script, its own style (FILE.embed.html)",
    )
    forms.add_argument(
        "--json",
        action="store_const",
        dest="form",
        const="json",
        help="write the trace instead of a page: all that was recorded, as JSON (FILE.trace.json)",
    )
    forms.add_argument(
        "--svg",
        action="store_const",
        dest="form",
        const="svg",
        help="write the picture of one step instead of a page, for slides (FILE.step.svg)",
    )
    command.add_argument(
        "--scheme",
        choices=("light", "dark"),
        help="the colours of what `--embed` and `--svg` write (default: those that its reader prefers)",
    )
    command.add_argument(
        "--no-open", action="store_true", help="do not open the page in a browser"
    )


def add_check(commands: "Commands") -> None:
    """`living-memory check`."""
    about = "run all snippets on a Python, and say what it prints otherwise"
    command = add(commands, "check", deeds.run_check, about)
    command.add_argument(
        "--python",
        help="its version, its file, or a build such as PyPy (default: the one that runs)",
    )
    command.add_argument(
        "--json", action="store_true", help="print the findings for a machine"
    )


def add_renew(commands: "Commands") -> None:
    """`living-memory renew`."""
    about = "bring all recordings to the Pythons here, and say what moved"
    command = add(commands, "renew", deeds.run_renew, about)
    command.add_argument(
        "--patch",
        type=Path,
        metavar="FILE",
        help="write all that is new in snippets/ as one patch",
    )
    command.add_argument(
        "only",
        nargs="*",
        metavar="LESSON",
        help="a lesson, `cycles`, or a snippet, `cycles/self_loop`: no other is run; all, if none is named",
    )


def add_sources(commands: "Commands") -> None:
    """`living-memory sources`."""
    about = "hold every citation against CPython's source trees, and say what they lack"
    command = add(commands, "sources", deeds.run_sources, about)
    command.add_argument(
        "folder",
        type=Path,
        nargs="?",
        help="where the trees lie that `.ci/get-sources FOLDER` brought; `.cache/sources` if none is named",
    )


def add_moved(commands: "Commands") -> None:
    """`living-memory moved`."""
    about = "say which pages and labels moved since a commit, in Markdown"
    command = add(commands, "moved", deeds.run_moved, about)
    command.add_argument(
        "--since", required=True, metavar="COMMIT", help="such as origin/main"
    )


def add_new(commands: "Commands") -> None:
    """`living-memory new`."""
    about = "lay out a lesson: page, snippet, nav entry, and what is left to write"
    command = add(commands, "new", deeds.run_new, about)
    command.add_argument("kind", choices=["lesson"])
    command.add_argument("name", help="as its address has it: weak-references")
    command.add_argument("--part", required=True, help="the folder in docs/: lifetimes")


def add_notes(commands: "Commands") -> None:
    """`living-memory notes`."""
    about = "say what CHANGELOG.md tells of a release, and refuse a tag that is not of this version"
    command = add(commands, "notes", deeds.run_notes, about)
    command.add_argument("tag", metavar="TAG", help="such as v1.2.0")
