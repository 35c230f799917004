"""The command line: `living-memory watch FILE.py` draws what a program of your own does to memory.

`living-memory check` holds a Python against the book, and `living-memory renew` the book against the Pythons here.
`living-memory new` lays out a lesson.

What a command needs is imported when it runs, so that `--help` and `--version` answer at once.
"""

import errno
import os
import sys
import webbrowser
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from .files import ROOM, replace
from .problem import Problem, problem
from .project import HOME, SUPPORTED, VERSION, need_clone

if TYPE_CHECKING:
    from argparse import _SubParsersAction

    Commands = _SubParsersAction[ArgumentParser]

NEXT = """
Write in place of each TODO; `uv run mkdocs serve` shows the page meanwhile.
Ask the question that it answers in docs/index.md, which leads to each lesson.
`uv run pytest --changed --update-examples` records the snippet, and names what is left."""
INTERRUPTED = 130
"""The exit code of a program that its reader ended."""
OUTPUT_GONE = (errno.EPIPE, errno.ENOSPC, errno.EIO, errno.EBADF)
"""What a write says where a pipe, a disk or a terminal takes no more."""
LIMITS = (
    "raise the limits of this shell, which `ulimit -a` shows, or end other programs"
)


def main(arguments: list[str] | None = None) -> int:
    """Run the command; give its exit code: 1 after a refusal, which is one sentence on standard error."""
    try:
        with flushed():
            given = parser().parse_args(arguments)
            run: Callable[[Namespace], int] = given.run
            return run(given)
    except Problem as refusal:
        print(refusal, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("living-memory: stopped before its end", file=sys.stderr)
        return INTERRUPTED
    except OSError as error:
        print(f"living-memory: {refused_by_system(error)}", file=sys.stderr)
        return 1


def refused_by_system(error: OSError) -> str:
    """What the system does not do, in a sentence, and what to do where that is not plain."""
    if error.filename:  # a file that nobody named on the command line
        return f"{error.filename}: {error.strerror}\n  To do: {ROOM}"
    if error.errno in OUTPUT_GONE:
        return f"nothing takes its output: {error.strerror}"
    return f"the system refuses it: {error.strerror}\n  To do: {LIMITS}"


@contextmanager
def flushed() -> Iterator[None]:
    """Write out all that was printed while `main` can still say that it failed, as it does behind `| head`."""
    try:
        yield
    finally:
        try:
            if sys.stdout is not None:  # it was closed before the start
                sys.stdout.flush()
        except OSError:
            # What is left would be written when Python ends, and fail once more with a traceback.
            nowhere = os.open(os.devnull, os.O_WRONLY)
            os.dup2(nowhere, sys.stdout.fileno())
            raise


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
    command = add(commands, "watch", run_watch, about)
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
    command = add(commands, "check", run_check, about)
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
    command = add(commands, "renew", run_renew, about)
    command.add_argument(
        "--patch",
        type=Path,
        metavar="FILE",
        help="write all that is new in snippets/ as one patch",
    )


def add_sources(commands: "Commands") -> None:
    """`living-memory sources`."""
    about = "hold every citation against CPython's source trees, and say what they lack"
    command = add(commands, "sources", run_sources, about)
    command.add_argument(
        "folder",
        type=Path,
        nargs="?",
        help="where the trees lie that `.ci/get-sources FOLDER` brought; `.cache/sources` if none is named",
    )


def add_moved(commands: "Commands") -> None:
    """`living-memory moved`."""
    about = "say which pages and labels moved since a commit, in Markdown"
    command = add(commands, "moved", run_moved, about)
    command.add_argument(
        "--since", required=True, metavar="COMMIT", help="such as origin/main"
    )


def add_new(commands: "Commands") -> None:
    """`living-memory new`."""
    about = "lay out a lesson: page, snippet, nav entry, and what is left to write"
    command = add(commands, "new", run_new, about)
    command.add_argument("kind", choices=["lesson"])
    command.add_argument("name", help="as its address has it: weak-references")
    command.add_argument("--part", required=True, help="the folder in docs/: lifetimes")


def run_watch(given: Namespace) -> int:
    """Write what is asked for of a program, say the name of the file, and open it where it is a page."""
    from .pages.own_forms import FORMS, Asked
    from .running import choosing

    form = FORMS[given.form]
    path: Path = given.output or Path(f"{given.file.stem}{form.ending}")
    suffix = Path(form.ending).suffix
    do = f"name a file that ends in {suffix} by `--output`"
    with refusing(path, do):
        is_form = path.suffix == suffix and not path.is_dir()
    if not is_form:
        raise problem(str(path), f"is not the name of {form.noun}", do)
    python = choosing.supported(given.python)
    asked = Asked(given.file, python, given.input, given.step, given.scheme)
    form.refuse(asked)
    text = form.text(asked)
    with refusing(path, f"name another file that ends in {suffix} by `--output`"):
        replace(path, text)
    print(path)
    if form.opens and not given.no_open:
        webbrowser.open(path.resolve().as_uri())
    return 0


def run_check(given: Namespace) -> int:
    """Hold a Python against the book, by the very file that the site offers."""
    from .exports import check_here
    from .running import choosing

    return check_here.check(choosing.executable(given.python), given.json)


def run_renew(given: Namespace) -> int:
    """Renew the recordings and say what moved; with a file for it, write the patch and say how to apply it."""
    need_clone("living-memory renew")
    from .upkeep import renew
    from .upkeep.patch import APPLY, patch

    moved = renew.renew() or ["nothing moved"]
    print(*moved, sep="\n")
    found = patch(HOME) if given.patch else b""
    if found:
        with refusing(given.patch, "name another file by `--patch`"):
            given.patch.write_bytes(found)
        print(f"All of it is one patch: {APPLY.format(given.patch)}")
    return 0


def run_sources(given: Namespace) -> int:
    """Hold the citations against the trees; say what is wrong, and give 1 where something is."""
    need_clone("living-memory sources")
    from .upkeep import sources

    known = sources.trees(given.folder or sources.TREES)
    wrong, said = sources.hold(HOME, known)
    print(*wrong, *said, sep="\n")
    return 1 if wrong else 0


def run_moved(given: Namespace) -> int:
    """Say which pages and labels moved."""
    need_clone("living-memory moved")
    from .upkeep import change_report

    print(change_report.report(given.since))
    return 0


def run_new(given: Namespace) -> int:
    """Lay out a lesson; say which files it is in, and what to do next."""
    need_clone("living-memory new")
    from .upkeep import new_lesson

    print(*new_lesson.lay_out(given.name, given.part), sep="\n")
    print(NEXT)
    return 0


@contextmanager
def refusing(file: Path, do: str) -> Iterator[None]:
    """Turn what the system says while a file is written into a `Problem` that names the file."""
    try:
        yield
    except OSError as error:
        what = f"cannot be written: {error.strerror}"
        raise problem(str(file), what, do) from None
    except ValueError as error:  # a NUL, or half a surrogate pair, in its name
        raise problem(str(file), f"is no name of a file: {error}", do) from None
