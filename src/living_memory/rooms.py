"""The rooms of this package, and who imports whom, read from its source.

A room is a folder with one law, which its `__init__` says; below them all is the ground, above them the doors.
"""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
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
ON_TOP = ("__main__", "cli", "mkdocs_hook")
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
    source = (package / room / "__init__.py").read_text(encoding="utf-8")
    return ast.get_docstring(ast.parse(source)) or ""


def modules(package: Path = PACKAGE) -> dict[str, Path]:
    """The modules of the package by name, `book.snippets`; a folder stands for its `__init__`."""
    found = {}
    for path in sorted(package.rglob("*.py")):
        parts = path.relative_to(package).with_suffix("").parts
        is_folder = parts[-1] == FACE and len(parts) > 1
        found[".".join(parts[:-1] if is_folder else parts)] = path
    return found


def imports(package: Path = PACKAGE) -> list[Import]:
    """Every import of every module, also those within a function; what only a type checker reads is left out."""
    known = modules(package)
    found = []
    for name, path in known.items():
        tree = ast.parse(path.read_text(encoding="utf-8"))
        folder = name if path.name == "__init__.py" and name != FACE else parent(name)
        for node in statements(tree):
            found += read_statement(node, name, folder, known)
    return found


def statements(tree: ast.AST) -> Iterator[ast.stmt]:
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
    node: ast.stmt, importer: str, folder: str, known: dict[str, Path]
) -> Iterator[Import]:
    """The imports of one statement; `folder` is the one that a single dot means."""
    if isinstance(node, ast.Import):
        for alias in node.names:
            yield named(importer, alias.name, node.lineno, known)
    elif isinstance(node, ast.ImportFrom):
        base = origin(node, folder)
        for alias in node.names:
            deeper = f"{base}.{alias.name}".strip(".")
            within = node.level and deeper in known or absolute(deeper) in known
            yield named(
                importer,
                deeper if within else base,
                node.lineno,
                known,
                bool(node.level),
            )


def origin(node: ast.ImportFrom, folder: str) -> str:
    """What `from … import` names, without the dots; within this package its own name is left out."""
    for _ in range(node.level - 1):
        folder = parent(folder)
    start = folder if node.level else ""
    return f"{start}.{node.module or ''}".strip(".")


def named(
    importer: str, name: str, line: int, known: dict[str, Path], relative: bool = False
) -> Import:
    """The import of this name, told whose it is."""
    inner = absolute(name)
    if relative:
        return Import(importer, name or FACE, line, True)
    if inner is not None:
        return Import(importer, inner or FACE, line, True)
    if room_of(importer) == "inside":
        # Its modules run as scripts: they import what lies beside them, or beside their folder.
        for folder in (parent(importer), "inside"):
            if f"{folder}.{name}" in known:
                return Import(importer, f"{folder}.{name}", line, True)
    return Import(importer, name, line, False)


def absolute(name: str) -> str | None:
    """`book.snippets` of `living_memory.book.snippets`; None for a name of another package."""
    first, _, rest = name.partition(".")
    return rest if first == PACKAGE.name else None


def parent(module: str) -> str:
    """The folder of a module, "" at the top."""
    return module.rpartition(".")[0]
