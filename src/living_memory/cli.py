"""The command line: `living-memory watch FILE.py` draws what a program of your own does to memory.

`living-memory check` holds a Python against the book, and `living-memory renew` the book against the Pythons here.
`living-memory new` lays out a lesson.
"""

import shutil
import subprocess
import sys
import webbrowser
from argparse import ArgumentParser, Namespace, _SubParsersAction
from collections.abc import Callable
from pathlib import Path

from .book import model
from .book.python import Python
from .exports import check_file
from .files import replace
from .pages.standalone import draw
from .problem import Problem, problem, stop_at
from .project import FOLDERS, HOME, SUPPORTED, VERSION, need_clone
from .running import cache, pythons
from .upkeep import change_report, new_lesson, renew
from .upkeep.patch import APPLY, patch
from .watching.record import record
from .watching.too_big import lint_trace
from .watching.unwatchable import lint

NEXT = """
Write in place of each TODO; `uv run mkdocs serve` shows the page meanwhile.
`uv run pytest --update-examples` records the snippet, and then names each TODO that is left."""


def main(arguments: list[str] | None = None) -> int:
    """Run the command; give its exit code: 1 after a refusal on standard error."""
    given = parser().parse_args(arguments)
    try:
        return given.run(given)
    except Problem as refusal:
        print(refusal, file=sys.stderr)
        return 1


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
    command = add(
        commands,
        "watch",
        run_watch,
        "draw what a program does to memory, line by line, as one HTML page",
    )
    command.add_argument(
        "file",
        type=Path,
        metavar="FILE.py",
        help="the program: it runs alone, in a folder of its own",
    )
    command.add_argument(
        "--python",
        choices=SUPPORTED,
        help="the Python that runs it (default: the newest one here)",
    )
    command.add_argument(
        "--output",
        type=Path,
        metavar="PAGE.html",
        help="the page (default: FILE.watch.html, here)",
    )
    command.add_argument(
        "--no-open", action="store_true", help="do not open the page in a browser"
    )
    command = add(
        commands,
        "check",
        run_check,
        "run all snippets on a Python, and say what it prints otherwise",
    )
    command.add_argument(
        "--python",
        help="its version, its file, or a build such as PyPy (default: the one that runs)",
    )
    command.add_argument(
        "--json", action="store_true", help="print the findings for a machine"
    )
    command = add(
        commands,
        "renew",
        run_renew,
        "bring all recordings to the Pythons here, and say what moved",
    )
    command.add_argument(
        "--patch",
        type=Path,
        metavar="FILE",
        help="write all that is new in snippets/ as one patch",
    )
    command = add(
        commands,
        "moved",
        run_moved,
        "say which pages and labels moved since a commit, in Markdown",
    )
    command.add_argument(
        "--since", required=True, metavar="COMMIT", help="such as origin/main"
    )
    command = add(
        commands,
        "new",
        run_new,
        "lay out a lesson: page, snippet, nav entry, and what is left to write",
    )
    command.add_argument("kind", choices=["lesson"])
    command.add_argument("name", help="as its address has it: weak-references")
    command.add_argument("--part", required=True, help="the folder in docs/: lifetimes")
    return whole


def add(
    commands: _SubParsersAction, name: str, run: Callable[[Namespace], int], about: str
) -> ArgumentParser:
    """One more command."""
    command = commands.add_parser(
        name, help=about, description=f"{about[0].upper()}{about[1:]}."
    )
    command.set_defaults(run=run)
    return command


def run_watch(given: Namespace) -> int:
    """Write the page of a program, say its name and open it."""
    page = watch(
        given.file, given.python, given.output or Path(f"{given.file.stem}.watch.html")
    )
    print(page)
    if not given.no_open:
        webbrowser.open(page.resolve().as_uri())
    return 0


def run_check(given: Namespace) -> int:
    """Hold a Python against the book, by the very file that the site offers."""
    python = executable(given.python)
    file = cache.ROOT / check_file.NAME
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(check_file.pack(model.read()))
    return subprocess.call([python, file, *["--json"] * given.json])


def run_renew(given: Namespace) -> int:
    """Renew the recordings and say what moved; with a file for it, write the patch and say how to apply it."""
    need_clone("living-memory renew")
    print("\n".join(renew.renew() or ["nothing moved"]))
    if given.patch and (found := patch(HOME)):
        given.patch.write_bytes(found)
        print(f"All of it is one patch: {APPLY.format(given.patch)}")
    return 0


def run_moved(given: Namespace) -> int:
    """Say which pages and labels moved."""
    need_clone("living-memory moved")
    print(change_report.told(given.since))
    return 0


def run_new(given: Namespace) -> int:
    """Lay out a lesson; say which files it is in, and what to do next."""
    need_clone("living-memory new")
    print(*new_lesson.lay_out(given.name, given.part), sep="\n")
    print(NEXT)
    return 0


def executable(name: str | None) -> str:
    """The file of the Python of this name; raise `Problem` if it is not here."""
    if not name:
        return sys.executable
    here = pythons.here({}) | pythons.others({})
    if (
        found := here[name].executable
        if name in here
        else shutil.which(name) or shutil.which(f"python{name}")
    ):
        return found
    do = f"name its file, or one of those that are here: {', '.join(here)}"
    raise problem(f"Python {name}", "is not here", do)


def watch(file: Path, minor: str | None, page: Path) -> Path:
    """Write the page of one program and give back its path; raise `Problem` if the program cannot be watched."""
    if page.suffix != ".html" or page.is_dir():
        raise problem(
            str(page),
            "is not the name of a page",
            "name a file that ends in .html by `--output`",
        )
    stop_at(lint(read(file), str(file)))
    python = choose(minor)
    trace = record(file, python)
    stop_at(lint_trace(trace, str(file)))
    try:
        replace(page, draw(trace, file.name, python))
    except OSError as error:
        raise problem(
            str(page),
            f"cannot be written: {error.strerror}",
            "name another page by `--output`",
        ) from None
    return page


def read(file: Path) -> str:
    """The source of a program; raise `Problem` if the file cannot be read."""
    try:
        return file.read_text(encoding="utf-8")
    except OSError as error:
        raise problem(
            str(file), f"cannot be read: {error.strerror}", "name a file of Python code"
        ) from None
    except UnicodeDecodeError as error:
        raise problem(
            str(file), f"not UTF-8: {error}", "save the file as UTF-8"
        ) from None


def choose(minor: str | None) -> Python:
    """The Python of this minor version, or the newest; raise `Problem` if it is not here."""
    here = pythons.here({})
    if not here or minor not in (None, *here):
        what = f"is not here; here are: {', '.join(here) or 'none'}"
        do = f"choose one of them, or name the folder of another in {FOLDERS}"
        raise problem(f"Python {minor or 'of any supported version'}", what, do)
    return here[minor or list(here)[-1]]
