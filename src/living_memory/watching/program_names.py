"""The names in a program: what its imports bring, what it assigns to, and what an expression stands for."""

import ast
from collections.abc import Iterator, Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Imported:
    """One name that an import brings into the program."""

    line: int
    full: str
    """What is imported, `os.path`; dots before it stand for the folder of the program."""
    here: str
    """The name that it gets here."""
    meaning: str
    """What that name then stands for: of `import os.path` it is `os`."""


def imports(tree: ast.Module) -> Iterator[Imported]:
    """Everything that the program imports."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield imported_module(node.lineno, alias)
        elif isinstance(node, ast.ImportFrom):
            yield from imported_names(node)


def imported_module(line: int, alias: ast.alias) -> Imported:
    """What `import a.b` brings: the name `a`; or, by `import a.b as c`, the name `c` for `a.b`."""
    top, _, _ = alias.name.partition(".")
    return Imported(
        line=line,
        full=alias.name,
        here=alias.asname or top,
        meaning=alias.name if alias.asname else top,
    )


def imported_names(node: ast.ImportFrom) -> Iterator[Imported]:
    """What `from a import b, c` brings."""
    dots = "." * node.level
    module = f"{node.module}." if node.module else ""
    for alias in node.names:
        full = f"{dots}{module}{alias.name}"
        yield Imported(
            line=node.lineno,
            full=full,
            here=alias.asname or alias.name,
            meaning=full,
        )


def assigned(tree: ast.Module) -> Iterator[str]:
    """The names that the program makes its own by assignment."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            yield node.id


def full_name(node: ast.expr, known: Mapping[str, str]) -> str:
    """The full name that `node` stands for, `gc.freeze`; empty if it is not the name of something known."""
    if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load):
        return known.get(node.id, "")
    if isinstance(node, ast.Attribute):
        owner = full_name(node.value, known)
        return f"{owner}.{node.attr}" if owner else ""
    return ""
