"""The rooms of this package, and who imports whom, read from its source.

A room is a folder with one law, which its `__init__` says; below them all is the ground, above them the doors.
"""

import ast
from collections.abc import Container, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from .project import PACKAGE

GROUND, DOORS = "ground", "doors"
FLOORS = (
    GROUND,
    "inside",
    "book",
    "running",
    "watching",
    "pages",
    "live",
    "exports",
    "upkeep",
    DOORS,
)
"""From the bottom up; imports go down."""
ON_TOP = ("__main__", "arguments", "cli", "commands", "mkdocs_hook")
"""The doors; `__init__` is the face, which imports nothing until it is asked."""
FACE = "__init__"


@dataclass(frozen=True)
class Import:
    """One import: `importer` and `imported` are modules, `book.snippets`, or names of other packages, `json`."""

    importer: str
    imported: str
    line: int
    own: bool
    """Whether what is imported belongs to this package."""


def room_of(module: str) -> str:
    """The room of a module, `book` of `book.snippets`."""
    first, _, rest = module.partition(".")
    if rest or first in FLOORS:
        return first
    return DOORS if first in ON_TOP else GROUND


def law_of(room: str, package: Path = PACKAGE) -> str:
    """What a room is for and what it must not do: the docstring of its folder."""
    tree = parse(package / room / "__init__.py")
    return ast.get_docstring(tree) or ""


def parse(path: Path) -> ast.Module:
    """The code of a module."""
    source = path.read_text(encoding="utf-8")
    return ast.parse(source)


def modules(package: Path = PACKAGE) -> dict[str, Path]:
    """The modules of the package by name, `book.snippets`; a folder stands for its `__init__`."""
    found = {}
    for path in sorted(package.rglob("*.py")):
        way = path.relative_to(package).with_suffix("")
        name = ".".join(way.parts)
        found[name.removesuffix(f".{FACE}")] = path
    return found


@cache
def imports(package: Path = PACKAGE) -> tuple[Import, ...]:
    """Every import of every module, also those within a function; what only a type checker reads is left out.

    A package is read once by a process: one build of the site asks three times.
    """
    known = modules(package)
    found: list[Import] = []
    for name, path in known.items():
        is_folder = path.stem == FACE and name != FACE
        folder = name if is_folder else parent(name)
        for node in statements(parse(path)):
            found += read_statement(node, name, folder, known)
    return tuple(found)


def statements(tree: ast.AST) -> Iterator[ast.Import | ast.ImportFrom]:
    """The import statements of a module, without those under `if TYPE_CHECKING:`."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.Import | ast.ImportFrom):
            yield node
        elif not is_for_type_checker(node):
            yield from statements(node)


def is_for_type_checker(node: ast.AST) -> bool:
    """Whether it is `if TYPE_CHECKING:`."""
    test = getattr(node, "test", None)
    return isinstance(test, ast.Name) and test.id == "TYPE_CHECKING"


def read_statement(
    node: ast.Import | ast.ImportFrom,
    importer: str,
    folder: str,
    known: Container[str],
) -> Iterator[Import]:
    """The imports of one statement; `folder` is the one that a single dot means."""
    base = origin(node, folder)
    for alias in node.names:
        # What is imported from a folder may be a module in it, or a name in its `__init__`.
        deeper = f"{base}.{alias.name}" if base else alias.name
        module = own_module(deeper, importer, known)
        if module not in known and base:
            module = own_module(base, importer, known)
        imported = module or base or alias.name
        yield Import(importer, imported, node.lineno, module is not None)


def origin(node: ast.Import | ast.ImportFrom, folder: str) -> str:
    """What `from … import` names, with its dots replaced by the folder that they mean; empty for `import …`."""
    if isinstance(node, ast.Import):
        return ""
    named = node.module or ""
    if not node.level:
        return named
    for _ in range(node.level - 1):
        folder = parent(folder)
    parts = (PACKAGE.name, folder, named)
    return ".".join(part for part in parts if part)


def own_module(name: str, importer: str, known: Container[str]) -> str | None:
    """The module of this package that a name means where it is imported; None for one of another package."""
    inner = absolute(name)
    if inner is not None:
        return inner or FACE
    if room_of(importer) == "inside":
        # Its modules run as scripts: they import what lies beside them, or beside their folder.
        for folder in (parent(importer), "inside"):
            beside = f"{folder}.{name}"
            if beside in known:
                return beside
    return None


def absolute(name: str) -> str | None:
    """`book.snippets` of `living_memory.book.snippets`; None for a name of another package."""
    first, _, rest = name.partition(".")
    return rest if first == PACKAGE.name else None


def parent(module: str) -> str:
    """The folder of a module, "" at the top."""
    folder, _, _ = module.rpartition(".")
    return folder
