"""The names in a program: what its imports bring, what it binds, and what an expression stands for."""

import ast
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

FUNCTIONS = (ast.AsyncFunctionDef, ast.FunctionDef, ast.Lambda)
SCOPES = (*FUNCTIONS, ast.ClassDef)
BINDING_BY_NAME = (
    ast.AsyncFunctionDef,
    ast.ClassDef,
    ast.ExceptHandler,
    ast.FunctionDef,
    ast.MatchAs,
    ast.MatchStar,
)


@dataclass(frozen=True)
class Use:
    """A place in the program that names something known, and its full name: `gc.freeze`."""

    node: ast.expr
    name: str
    is_bare_call: bool
    """Whether it is called there, and given nothing."""


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


def uses(tree: ast.Module, known: Mapping[str, str]) -> Iterator[Use]:
    """Each place where something known is named; `known` has what the names that nothing in the program binds mean.

    A name that a function binds, its parameter too, is the function's own, and so in the functions within it.
    """
    calls = (node for node in ast.walk(tree) if isinstance(node, ast.Call))
    bare = {node.func for node in calls if not node.args and not node.keywords}
    todo: list[tuple[ast.AST, Mapping[str, str]]] = [(tree, known)]
    for node, meanings in todo:
        if isinstance(node, FUNCTIONS):
            own = dict.fromkeys(bound(node), "")
            meanings = {**meanings, **own}
        if isinstance(node, ast.expr) and (name := full_name(node, meanings)):
            yield Use(node, name, node in bare)
        todo += [(child, meanings) for child in ast.iter_child_nodes(node)]


def bound(scope: ast.AST) -> set[str]:
    """The names that a module or a function itself binds: not by an import, and not within another scope."""
    found: set[str] = set()
    of_others: set[str] = set()
    todo = list(ast.iter_child_nodes(scope))
    for node in todo:
        found.update(names_bound_by(node))
        if isinstance(node, ast.Global):
            of_others.update(node.names)
        if not isinstance(node, SCOPES):
            todo += ast.iter_child_nodes(node)
    return found - of_others


def names_bound_by(node: ast.AST) -> Iterator[str]:
    """The names that a node itself binds: by assignment, as a parameter, by `def`, `class`, `as`, or a pattern."""
    if isinstance(node, ast.Name) and not isinstance(node.ctx, ast.Load):
        yield node.id
    if isinstance(node, ast.arg):
        yield node.arg
    if isinstance(node, BINDING_BY_NAME) and node.name:
        yield node.name
    if isinstance(node, ast.MatchMapping) and node.rest:
        yield node.rest


def full_name(node: ast.expr, known: Mapping[str, str]) -> str:
    """The full name that `node` stands for, `gc.freeze`; empty if it is not the name of something known."""
    if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load):
        return known.get(node.id, "")
    if isinstance(node, ast.Attribute):
        owner = full_name(node.value, known)
        return f"{owner}.{node.attr}" if owner else ""
    return ""
