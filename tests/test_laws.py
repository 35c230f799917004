"""The laws of the house: who may import whom. Each is broken once, in a small package, to see that it holds."""

import ast
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from living_memory.book import snippets
from living_memory.project import HOME, PACKAGE
from living_memory.rooms import (
    DOORS,
    FACE,
    FLOORS,
    Import,
    imports,
    law_of,
    modules,
    parent,
    room_of,
)

Law = Callable[[list[Import]], list[str]]
OF_SOURCE = pytest.mark.kept("machine")
"""A test that reads the source of the package, and nothing else."""
MKDOCS = "mkdocs_hook"
RUNNERS = {"asyncio", "concurrent", "multiprocessing", "psutil", "subprocess"}
MAKERS_OF_HTML = {"bs4", "html", "jinja2", "markdown", "markupsafe", "pygments"}


def breach(one: Import, why: str) -> str:
    """A breach of a law, with its place."""
    path = one.importer.replace(".", "/")
    return f"src/living_memory/{path}.py:{one.line}: imports {one.imported}: {why}"


def down_only(found: list[Import]) -> list[str]:
    """Imports go down: from a floor to itself or to one below."""
    faults = []
    for one in found:
        upper, lower = room_of(one.importer), room_of(one.imported)
        within = one.own and FACE not in (one.importer, one.imported)
        if within and FLOORS.index(lower) > FLOORS.index(upper):
            faults.append(breach(one, f"{lower} lies above {upper}"))
    return faults


def insides_are_their_own(found: list[Import]) -> list[str]:
    """What lies in a folder within a room is imported by that folder alone; others use what its face offers."""
    faults = []
    for one in found:
        folder = parent(one.imported)
        is_deep = one.own and "." in folder
        if is_deep and not one.importer.startswith(folder):
            faults.append(
                breach(one, f"it is an inside of {folder}: ask {folder} itself")
            )
    return faults


def inside_stands_alone(found: list[Import]) -> list[str]:
    """What runs inside a target Python uses the standard library, and nothing else of this package."""
    faults = []
    for one in found:
        if room_of(one.importer) == "inside":
            first = one.imported.partition(".")[0]
            at_home = (
                room_of(one.imported) == "inside"
                if one.own
                else first in sys.stdlib_module_names
            )
            if not at_home:
                faults.append(
                    breach(one, "a reader's Python has the standard library alone")
                )
    return faults


def one_knows_mkdocs(found: list[Import]) -> list[str]:
    """One module imports MkDocs, so that the way out of it is one module long."""
    foreign = [
        one for one in found if one.imported.partition(".")[0].startswith("mkdocs")
    ]
    return [
        breach(one, f"{MKDOCS} alone knows it")
        for one in foreign
        if one.importer != MKDOCS and not one.own
    ]


def book_is_data(found: list[Import]) -> list[str]:
    """The book starts no process and makes no HTML."""
    own = [one for one in found if room_of(one.importer) == "book" and not one.own]
    barred = RUNNERS | MAKERS_OF_HTML
    return [
        breach(one, "the book is data")
        for one in own
        if one.imported.partition(".")[0] in barred
    ]


def no_circles(found: list[Import]) -> list[str]:
    """No module imports, by whatever way, a module that imports it."""
    below: dict[str, set[str]] = {}
    for one in found:
        if one.own and one.importer != FACE and one.imported != one.importer:
            below.setdefault(one.importer, set()).add(one.imported)
    faults = []
    for module in below:
        todo, seen = [*below[module]], set()
        while todo:
            reached = todo.pop()
            if reached == module:
                faults.append(
                    f"src/living_memory/{module.replace('.', '/')}.py: imports itself in the end"
                )
                break
            if reached not in seen:
                seen.add(reached)
                todo += below.get(reached, ())
    return faults


LAWS: list[Law] = [
    down_only,
    insides_are_their_own,
    inside_stands_alone,
    one_knows_mkdocs,
    book_is_data,
    no_circles,
]
BREACHES: dict[str, tuple[str, str]] = {
    "down_only": ("book/snippets.py", "from ..pages import figure"),
    "insides_are_their_own": (
        "pages/figure.py",
        "from ..watching.picture.story import Story",
    ),
    "inside_stands_alone": ("inside/outputs.py", "import click"),
    "one_knows_mkdocs": (
        "pages/figure.py",
        "from mkdocs.plugins import event_priority",
    ),
    "book_is_data": ("book/snippets.py", "import subprocess"),
    "no_circles": ("running/process.py", "from . import runs"),
}
"""A line for each law that breaks it, and the file in which it stands."""


@OF_SOURCE
@pytest.mark.parametrize("law", LAWS, ids=lambda law: law.__name__)
def test_law_is_kept(law: Law) -> None:
    """Every import of the package keeps the law."""
    assert not (faults := law(imports())), "\n".join(faults)


@OF_SOURCE
@pytest.mark.parametrize("law", LAWS, ids=lambda law: law.__name__)
def test_law_is_seen_to_break(law: Law, tmp_path: Path) -> None:
    """A copy of the package with one line more breaks this law, and the message names the place."""
    file, line = BREACHES[law.__name__]
    package = tmp_path / PACKAGE.name
    for path in modules().values():
        copy = package / path.relative_to(PACKAGE)
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_bytes(path.read_bytes())
    broken = package / file
    broken.write_text(
        f"{broken.read_text(encoding='utf-8')}\n{line}\n", encoding="utf-8"
    )
    faults = law(imports(package))
    assert any(fault.startswith(f"src/living_memory/{file}:") for fault in faults), (
        faults
    )


ABOUT_ONE_SNIPPET = {
    "tests/helpers/readme_picture.py": "the picture in the README",
    "tests/pages/test_drawings.py": "drawings, each made from one snippet",
    "tests/pages/test_generations.py": "a drawing made from one snippet",
    "tests/pages/test_whole_site.py": "a lab made from one snippet",
    "tests/upkeep/test_next_python.py": "the same lab, of one Python more",
}
"""The tests of what the book makes from one snippet by its name."""


def test_no_test_of_the_machinery_names_a_snippet_of_the_book() -> None:
    """Whoever changes, renames or removes a snippet changes no test."""
    names = list(snippets.find(HOME / "snippets"))
    faults = []
    for path in sorted((HOME / "tests").rglob("*.py")):
        where = path.relative_to(HOME).as_posix()
        if where.startswith("tests/data/") or where in ABOUT_ONE_SNIPPET:
            continue
        for text in texts_of(path):
            named = [name for name in names if name in text]
            faults += [f"{where}: {name}" for name in named]
    do = "take a snippet of tests/data/small, or one that tests/helpers/subjects.py finds by what it needs"
    assert not faults, "\n".join([*faults, f"To do: {do}"])


def texts_of(path: Path) -> list[str]:
    """The strings in a file of tests, but for its docstrings."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    told = {node.value for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    strings = [
        node
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    ]
    return [node.value for node in strings if node not in told]


NAMES_OF_PAGES = re.compile(r"[\w/.-]*[a-zA-Z]\.md\b")
"""The files in Markdown that a text names."""


def test_file_that_a_message_names_is_there() -> None:
    """Whoever is told to read a file finds it, in the project or in `docs/`."""
    own = [*PACKAGE.rglob("*.py"), *(HOME / "tests/helpers").glob("*.py")]
    own += [HOME / "tests/conftest.py", HOME / "tests/book/test_prose.py"]
    lost = []
    for path in sorted(own):
        for text in texts_of(path):
            for name in NAMES_OF_PAGES.findall(text):
                if not any((root / name).is_file() for root in (HOME, HOME / "docs")):
                    lost.append(f"{path.relative_to(HOME)}: {name}")
    assert not lost, f"name files that are there: {lost}"


def test_no_test_draws_numbers_that_nobody_can_draw_again() -> None:
    """A test that failed is run again as it was: it seeds what it draws, or draws nothing."""
    drawn = []
    for path in sorted((HOME / "tests").rglob("*.py")):
        where = path.relative_to(HOME).as_posix()
        tree = ast.parse(path.read_bytes()) if "/data/" not in where else ast.Module()
        for node in ast.walk(tree):
            match node:
                case ast.Call(
                    func=ast.Attribute(value=ast.Name(id="random"), attr=name),
                    args=seeds,
                ) if not (name in ("Random", "seed") and seeds):
                    drawn.append(f"{where}:{node.lineno}: random.{name}")
    assert not drawn, f"write `random.Random(7)`, and draw from that: {drawn}"


def test_face_is_lazy() -> None:
    """`import living_memory` imports nothing else of it, and nothing that it needs for a page."""
    code = "import sys, living_memory; print(*sorted(sys.modules))"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    loaded = {name for name in done.stdout.split() if name.startswith("living_memory")}
    assert loaded == {"living_memory"}, f"it also imports {sorted(loaded)}"
    assert not MAKERS_OF_HTML - {"html"} & set(done.stdout.split())


def test_every_folder_says_its_law() -> None:
    """The docstring of a room says what it is for, then what it must not do or what it promises."""
    rooms = [room for room in FLOORS if (PACKAGE / room).is_dir()]
    assert sorted(rooms) == sorted(
        path.parent.name for path in PACKAGE.glob("*/__init__.py")
    )
    for room in rooms:
        assert law_of(room).count("\n\n") >= 1, (
            f"src/living_memory/{room}/__init__.py: say its law below the first line"
        )


def test_tests_have_the_same_rooms() -> None:
    """A folder of tests has the name of a room; the fuzzer looks into all of them."""
    known = {*FLOORS, DOORS, "data", "fuzz", "helpers"}
    folders = {path.name for path in Path(__file__).parent.iterdir() if path.is_dir()}
    assert folders - {"__pycache__"} <= known, folders - known
