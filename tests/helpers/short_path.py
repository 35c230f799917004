"""The short path, `uv run pytest --changed`: the tests that a change touches, file by file, and why.

What it leaves out is left to the whole check, which CI runs. A file of which the table says nothing touches everything.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from fnmatch import fnmatch

from mkdocs.utils.yaml import yaml_load

from living_memory.git import git
from living_memory.problem import Problem
from living_memory.project import HOME

MAINS = "origin/main", "main"
"""What a change is held against: where it left the first of these that git knows."""
BUILT = {"site", "browser"}
"""The fixtures of a test of the built site."""
OF_THE_BOOK = (
    "tests/book/test_fences.py",
    "tests/book/test_links.py",
    "tests/book/test_prose.py",
    "tests/book/test_snippets.py",
    "tests/watching/test_traces_of_the_book.py",
)
"""The files whose tests look at one page or one snippet each, or at the book as a whole for a moment."""
DO = "run it in a clone of the project, or run all tests: uv run pytest"


@dataclass(frozen=True)
class Case:
    """A test, as the table sees it."""

    name: str
    """`tests/book/test_prose.py::test_no_number_is_typed[tour.md]`."""
    about: frozenset[str] = frozenset()
    """What it looks at alone: `docs/tour.md`, `snippets/cycles/self_loop`."""
    needs: frozenset[str] = frozenset()
    """Its fixtures, by whatever way."""

    @property
    def file(self) -> str:
        """The file in which it stands."""
        return self.name.partition("::")[0]

    @property
    def is_of_the_site(self) -> bool:
        """Whether it needs the built site or a browser, which takes longer than a short path may."""
        return bool(self.needs & BUILT)


Touches = Callable[[Case], bool]


@dataclass(frozen=True)
class Reach:
    """Which tests a changed file touches, and in a few words why."""

    file: str
    why: str
    touches: Touches
    is_short: bool = True
    """Whether the tests are so few and so light that one process is the fastest."""


def reach(file: str) -> Reach:
    """What a changed file touches, by the first row of the table that fits."""
    for pattern, touched_by in TABLE:
        if fnmatch(file, pattern):
            return touched_by(file)
    return everything(file)


def looking_at(*subjects: str) -> Touches:
    """The tests of these pages and snippets, and those of the book as a whole; none that needs the site."""

    def touches(case: Case) -> bool:
        is_whole = case.file in OF_THE_BOOK and not case.about
        return not case.is_of_the_site and (
            is_whole or bool(case.about & set(subjects))
        )

    return touches


def within(*places: str) -> Touches:
    """The tests of these files, or of the files in these folders."""
    return lambda case: case.file.startswith(places)


def by_page(file: str) -> Reach:
    """What is held of a page without building it; of one that is gone or renamed, the pages that lead to it."""
    if (HOME / file).exists():
        why = "a page: its fences, tokens, prose and links"
        return Reach(file, why, looking_at(file))
    pages = list(leading_to(file))
    why = f"a page that is gone: the links of {', '.join(pages) or 'no page'}"
    return Reach(file, why, looking_at(*pages))


def leading_to(file: str) -> Iterator[str]:
    """The pages that link to a page, or to another one of its name."""
    name = re.escape(file.rpartition("/")[2])
    named = re.compile(rf"\]\([^)\s]*(?<![\w-]){name}[)#]")
    for path in sorted((HOME / "docs").rglob("*.md")):
        if named.search(path.read_text(encoding="utf-8")):
            yield path.relative_to(HOME).as_posix()


def by_snippet(file: str) -> Reach:
    """What is held of a snippet, of its recording and its trace, and of the pages that show or quote it."""
    name = file.partition(".")[0].removeprefix("snippets/")
    pages = list(quoting(name))
    is_watched = (HOME / f"snippets/{name}.watch.json").exists()
    parts = "runs and recording"
    if is_watched:
        parts = "runs, recording, trace and player"
    why = f"a snippet: its form, {parts}, and {', '.join(pages) or 'no page'}"
    return Reach(file, why, looking_at(f"snippets/{name}", *pages))


def quoting(name: str) -> Iterator[str]:
    """The pages that show a snippet, quote it or link to it."""
    named = re.compile(rf"(?<![\w/-]){re.escape(name)}(?![\w-])")
    for path in sorted((HOME / "docs").rglob("*.md")):
        if named.search(path.read_text(encoding="utf-8")):
            yield path.relative_to(HOME).as_posix()


def by_module(file: str) -> Reach:
    """What is held of a room."""
    room = file.split("/")[2]
    why = f"a module of `{room}`: the tests of the room, and the laws"
    return Reach(
        file, why, within(f"tests/{room}/", "tests/test_laws.py"), is_short=False
    )


def by_site(file: str) -> Reach:
    """Whatever opens the built site, or a page, in a browser."""
    why = "what a browser opens: the tests of the built site"
    return Reach(file, why, lambda case: case.is_of_the_site, is_short=False)


def by_itself(file: str) -> Reach:
    """A file of tests."""
    return Reach(file, "tests: themselves", within(file), is_short=False)


def by_upkeep(file: str) -> Reach:
    """What is said to newcomers and to the forge."""
    return Reach(
        file,
        "for newcomers and the forge: the tests of the upkeep",
        within("tests/upkeep/"),
    )


def by_settings(file: str) -> Reach:
    """The list of pages in mkdocs.yml, or anything else of it."""
    if settings_without_nav(before(file)) == settings_without_nav(
        (HOME / file).read_text(encoding="utf-8")
    ):
        return Reach(file, "the list of pages: the book as a whole", looking_at())
    return everything(file)


def settings_without_nav(text: str) -> dict[str, object]:
    """The settings of MkDocs, but for the list of pages."""
    return yaml_load(text.replace("!ENV", "")) | {"nav": None}


def everything(file: str) -> Reach:
    """All tests."""
    return Reach(
        file,
        "no row of the table fits it: everything",
        lambda case: True,
        is_short=False,
    )


TABLE: list[tuple[str, Callable[[str], Reach]]] = [
    ("docs/assets/*", by_site),
    ("docs/labs/*.py", by_site),
    ("docs/shelf/*.py", by_site),
    ("docs/watch-offline.js", by_site),
    ("docs/*.md", by_page),
    ("snippets/*/*", by_snippet),
    ("src/living_memory/*/*", by_module),
    ("tests/test_*.py", by_itself),
    ("tests/*/test_*.py", by_itself),
    (".github/*", by_upkeep),
    ("README.md", by_upkeep),
    ("CITATION.cff", by_upkeep),
    ("CHANGELOG.md", by_upkeep),
    ("CONTRIBUTING.md", by_upkeep),
    ("mkdocs.yml", by_settings),
]
"""For a changed file the first pattern that fits says which tests it touches."""


def base() -> str:
    """The commit at which this work left main; raise `Problem` where git does not know one."""
    for main in MAINS:
        try:
            return git(HOME, "merge-base", main, "HEAD", do=DO).decode().strip()
        except Problem as unknown:
            refusal = unknown
    raise refusal


def changed() -> list[str]:
    """The files that are not as they were there, and those that git does not know yet."""
    moved = git(
        HOME, "diff", "--name-only", "--no-renames", "--relative", base(), do=DO
    )
    new = git(HOME, "ls-files", "--others", "--exclude-standard", do=DO)
    return sorted({*moved.decode().splitlines(), *new.decode().splitlines()})


def before(file: str) -> str:
    """The text of a file as it was there."""
    return git(HOME, "show", f"{base()}:./{file}", do=DO).decode()
