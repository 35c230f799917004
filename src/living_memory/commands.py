"""What each command of `living-memory` does: what was typed comes in, the exit code goes out.

What a command needs is imported when it runs, so that `--help` and `--version` answer at once.
"""

import webbrowser
from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from .files import replace
from .problem import problem
from .project import HOME, need_clone

NEXT = """
Write in place of each TODO; `uv run mkdocs serve` shows the page meanwhile.
Ask the question that it answers in docs/index.md, which leads to each lesson.
`uv run pytest --changed --update-examples` records the snippet, and names what is left."""


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
    """Renew the recordings, say what moved, and which places still name other Pythons than the book has.

    With a file for it, write the patch and say how to apply it.
    """
    need_clone("living-memory renew")
    from .upkeep import renew, version_lists
    from .upkeep.patch import APPLY, patch

    moved = renew.renew(only=given.only) or ["nothing moved"]
    left = version_lists.check(HOME)
    print(*moved, *left, sep="\n")
    found = patch(HOME) if given.patch else b""
    if found:
        with refusing(given.patch, "name another file by `--patch`"):
            given.patch.write_bytes(found)
        print(f"All of it is one patch: {APPLY.format(given.patch)}")
    return 0


def run_sources(given: Namespace) -> int:
    """Hold the citations against the trees; say what is wrong, and give 1 where something is."""
    need_clone("living-memory sources")
    from .upkeep import sources, widening

    known = sources.trees(given.folder or sources.TREES)
    widened = widening.widen(HOME, known)
    wrong, said = sources.hold(HOME, known)
    print(*widened, *wrong, *said, sep="\n")
    return 1 if wrong else 0


def run_moved(given: Namespace) -> int:
    """Say which pages and labels moved."""
    need_clone("living-memory moved")
    from .upkeep import change_report

    print(change_report.report(given.since))
    return 0


def run_notes(given: Namespace) -> int:
    """Print what the changelog says of the release with this tag."""
    need_clone("living-memory notes")
    from .upkeep import release

    print(release.notes(given.tag))
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
