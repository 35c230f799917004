"""The programs that a reader may begin with: files of `docs/shelf/`, by subject, each with its title in front."""

import ast
from dataclasses import dataclass

from ..problem import problem
from ..project import HOME

FOLDER = HOME / "docs/shelf"
GROUPS = {
    "Names": (
        "aliased_list",
        "rows_repeated",
        "shallow_copy",
        "mutable_default",
        "call_binds",
    ),
    "Functions": (
        "recursion",
        "closure",
        "closures_in_a_loop",
        "generator",
        "input_asked",
    ),
    "Data": (
        "linked_list",
        "tree_with_parents",
        "dict_of_lists",
        "dataclass",
        "list_grows",
    ),
    "Lifetimes": (
        "self_loop",
        "finalizer",
        "exception_kept",
        "cached_method",
        "weak_cache",
    ),
}
"""Which of them belong together, in the order in which they are offered."""
ANSWERS = {"input_asked": "Ada\nBob\n"}
"""What a program reads that asks for something."""


@dataclass(frozen=True)
class Program:
    """A program of the shelf: the name of its file, its title, its code, and what it reads."""

    name: str
    title: str
    code: str
    answers: str = ""


@dataclass(frozen=True)
class Group:
    """Programs on one subject."""

    name: str
    programs: list[Program]


def groups() -> list[Group]:
    """All programs, by subject."""
    found = []
    for name, programs in GROUPS.items():
        found.append(Group(name, [read(one) for one in programs]))
    return found


def read(name: str) -> Program:
    """A program, without its title; raise `Problem` where it has none."""
    path = FOLDER / f"{name}.py"
    source = path.read_text(encoding="utf-8")
    title = ast.get_docstring(ast.parse(source))
    if not title:
        do = "write its title into the first line, as a docstring"
        raise problem(f"docs/shelf/{path.name}", "has no title", do)
    _, code = source.split("\n", 1)
    return Program(name, title, code.strip("\n"), ANSWERS.get(name, ""))
