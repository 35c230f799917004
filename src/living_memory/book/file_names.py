"""The names of the book's files: each can be written everywhere, and each file lies in the book itself."""

from collections.abc import Iterator
from pathlib import Path

from ..inside.outputs import hidden, named
from ..problem import Problem, problem

FOLDERS = ("docs", "snippets")
LONGEST = 120
"""The bytes that a name may have: some systems take no more than 255, and a recording's name is longer."""


def check(folder: Path) -> Iterator[Problem]:
    """All that is wrong with the names below `docs/` and `snippets/`, but for those that begin with a dot."""
    known: dict[str, str] = {}
    for path in in_the_book(folder):
        where = path.relative_to(folder).as_posix()
        yield from check_name(where, path.name)
        first = known.setdefault(where.casefold(), where)
        if first != where:
            what = f"differs from {first} by capital letters alone"
            do = "rename it: macOS and Windows keep only one of the two"
            yield problem(where, what, do)
        if path.is_symlink():
            what = "is a link, behind which any file of this machine could lie"
            yield problem(where, what, "put the file itself there")


def in_the_book(folder: Path) -> Iterator[Path]:
    """All files and folders of the book, in the order of their names."""
    for name in FOLDERS:
        below = folder / name
        for path in sorted(below.rglob("*")):
            way = path.relative_to(below)
            if not any(part.startswith(".") for part in way.parts):
                yield path


def check_name(where: str, name: str) -> Iterator[Problem]:
    """What is wrong with one name."""
    do = "give it a short name of letters, digits, hyphens and underscores"
    try:
        size = len(name.encode())
    except UnicodeEncodeError:
        yield problem(where, "has a name that is not UTF-8", do)
        return
    if size > LONGEST:
        what = f"has a name of {size} bytes, and {LONGEST} are enough everywhere"
        yield problem(where, what, do)
    if char := hidden(name):
        yield problem(where, f"has {named(char)} in its name", do)
