"""Where the package says that something is wrong: each call that makes a problem, by a name that a line more does not
change, and which of them were reached."""

import ast
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from living_memory.book import tokens
from living_memory.problem import Problem
from living_memory.project import PACKAGE
from living_memory.watching import unwatchable

MAKERS = {"problem", "Fault"}
"""What makes a problem, or what a problem is made of; `Problem` itself is made by `problem` alone.

A fence that cannot be read is `Unreadable`, one site here; its many words have their rows in `test_proofreading.py`.
"""
GROUND = "problem"
"""The module that defines them."""


@dataclass(frozen=True)
class Site:
    """One call: `name` is its module and function, `book.tokens.fault`, with a number where that has several."""

    name: str
    file: str
    first: int
    last: int


def sites() -> dict[str, Site]:
    """All of them by name, in the order of the files; the reader's own check has none."""
    found: dict[str, Site] = {}
    for path in sorted(PACKAGE.rglob("*.py")):
        module = ".".join(path.relative_to(PACKAGE).with_suffix("").parts)
        if module != GROUND and not module.startswith("inside."):
            tree = ast.parse(path.read_text(encoding="utf-8"))
            for function, call in calls(tree, module):
                name, number = function, 1
                while name in found:
                    number += 1
                    name = f"{function} {number}"
                end = call.end_lineno or call.lineno
                found[name] = Site(name, str(path), call.lineno, end)
    return found


def calls(node: ast.AST, scope: str) -> Iterator[tuple[str, ast.Call]]:
    """The calls below a node that make a problem, each with the function in which it stands."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Call) and name_of(child.func) in MAKERS:
            yield scope, child
        inner = scope
        if isinstance(child, ast.FunctionDef | ast.ClassDef):
            inner = f"{scope}.{child.name}"
        yield from calls(child, inner)


def name_of(function: ast.expr) -> str:
    """`problem` of what is called so, by whatever way."""
    if isinstance(function, ast.Name):
        return function.id
    return function.attr if isinstance(function, ast.Attribute) else ""


def watch(patch: pytest.MonkeyPatch) -> set[tuple[str, int]]:
    """Note from now on, as file and line, from where problems and faults are made; what is noted."""
    seen: set[tuple[str, int]] = set()

    def note() -> None:
        frame = sys._getframe(2)
        while frame is not None:
            path = Path(frame.f_code.co_filename)
            if path.is_relative_to(PACKAGE):
                seen.add((str(path), frame.f_lineno))
            frame = frame.f_back

    def noting(really: object) -> object:
        def make(*given: object, **named: object) -> object:
            note()
            return really(*given, **named)

        return make

    patch.setattr(Problem, "__init__", noting(Problem.__init__))
    patch.setattr(tokens.Fault, "__init__", noting(tokens.Fault.__init__))
    patch.setattr(unwatchable.Fault, "__new__", noting(unwatchable.Fault.__new__))
    return seen
