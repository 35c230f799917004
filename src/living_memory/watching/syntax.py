"""The tree of a program, as the Python reads it that runs it: this command may itself run on an older one.

What this Python's own parser does not know, the other one tells; nodes of classes that are not here are of new ones.
"""

import ast
import json
from pathlib import Path
from typing import Any, NoReturn

from ..book.python import Python
from ..problem import problem
from ..project import INSIDE
from ..running import process
from .trees import keep

TREE = INSIDE / "tree.py"
PLACE = ("lineno", "col_offset", "end_lineno", "end_col_offset")
BYTES = 32 * 1024 * 1024
"""How long what another Python tells may be; a program has a megabyte at most."""
STRANGE_VALUES = {
    "Ellipsis": ...,
    "inf": float("inf"),
    "infj": complex(0, float("inf")),
}
"""The constants that are not written as they are read."""


def ask(python: Python, file: Path, source: str, where: str) -> ast.Module:
    """The tree of a program as this Python reads it; raise `Problem` if it is none to it, either."""
    command = [python.executable, *process.OPTIONS, str(TREE), str(file.resolve())]
    ended = process.execute(command, BYTES)
    if ended.broke or ended.code:
        what = "has expressions that lie too deep in one another"
        raise problem(where, what, "give the inner ones names")
    said = json.loads(ended.printed)
    if isinstance(said, dict):
        refuse(said, python, where)
    tree = built(said)
    assert isinstance(tree, ast.Module)
    keep(source, tree)
    return tree


def refuse(said: dict[str, Any], python: Python, where: str) -> NoReturn:
    """Raise a problem with what a Python says of a text that is no program to it."""
    release, _, _ = python.identity.partition(" ")
    raise problem(
        f"{where}:{said['line']}",
        f"on {release}, not Python: {said['wrong']}",
        "correct it",
        evidence=said["row"],
    )


def built(said: Any) -> Any:
    """A node, a list of nodes or a value of what was told."""
    if isinstance(said, dict):
        return value_of(said["value"])
    if not said or not isinstance(said[0], str):
        return [built(one) for one in said]
    name, base, fields, place = said
    cls = class_of(name, base, tuple(fields))
    node = cls(**{field: built(part) for field, part in fields.items()})
    for attribute, number in zip(PLACE, place):
        setattr(node, attribute, number)
    return node


def class_of(name: str, base: str, fields: tuple[str, ...]) -> type[ast.AST]:
    """The class of a node, a new one where this Python has none."""
    known: type[ast.AST] | None = getattr(ast, name, None)
    if known is not None:
        return known
    parent: type[ast.AST] = getattr(ast, base, ast.AST)
    return type(name, (parent,), {"_fields": fields})


def value_of(written: str) -> object:
    """A constant, or the name in a node, of what `repr` wrote."""
    if written in STRANGE_VALUES:
        return STRANGE_VALUES[written]
    return ast.literal_eval(written)
