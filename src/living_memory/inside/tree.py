"""Say how the Python that runs reads a program: `python tree.py FILE`, for one who has an older parser.

The standard library alone, each CPython of the book. A line of JSON is printed: the tree, or what is wrong.
Where its expressions lie too deep in one another it fails with a traceback, as a parser does.
A node is a list: its class, the base of that, its fields by name, and where it stands. A value is a dict: its `repr`.
"""

import ast
import json
import sys
import tokenize
from typing import Any


def told(value: object) -> "list[Any] | dict[str, str]":
    """A node, a list of nodes, or a value, for JSON."""
    if isinstance(value, ast.AST):
        place = [getattr(value, name, None) for name in value._attributes]
        fields = {name: told(part) for name, part in ast.iter_fields(value)}
        cls = type(value)
        base, *_ = cls.__bases__
        return [cls.__name__, base.__name__, fields, place]
    if isinstance(value, list):
        return [told(one) for one in value]
    return {"value": repr(value)}


def wrong(error: Exception) -> "dict[str, object]":
    """What is wrong with a text that is no program: on which line, what, and the row."""
    if not isinstance(error, SyntaxError):
        return {"wrong": str(error), "line": 1, "row": ""}
    return {"wrong": error.msg, "line": error.lineno or 1, "row": error.text or ""}


def main(file: str) -> None:
    """Print what is to be said of a file."""
    try:
        with tokenize.open(file) as opened:
            tree = ast.parse(opened.read())
        said: object = told(tree)
    except (SyntaxError, ValueError) as error:
        said = wrong(error)
    print(json.dumps(said))


if __name__ == "__main__":
    main(sys.argv[1])
