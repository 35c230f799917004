"""The tree of a program: this Python's own, or the one that another Python told of what is too new for this one."""

import ast

_told: dict[str, ast.Module] = {}
"""What other Pythons told, by the source."""


def tree_of(source: str) -> ast.Module:
    """The tree of a program that this Python knows, or of which another one told; raise `SyntaxError` if neither."""
    known = _told.get(source)
    return known if known is not None else ast.parse(source)


def keep(source: str, tree: ast.Module) -> None:
    """Keep the tree that another Python told."""
    _told[source] = tree
