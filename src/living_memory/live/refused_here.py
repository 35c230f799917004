"""What cannot be watched in a browser: what cannot be anywhere, and what its Python has not."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass

from ..watching.refused_names import STRANGE, TYPED
from ..watching.unwatchable import Fault, of_own, remarkable

DOWNLOAD = (
    "save the program, and watch it on your machine by `living-memory watch FILE.py`"
)


@dataclass(frozen=True)
class Missing:
    """Why a module is not watched here, to be read after its name, and what to do."""

    why: str
    do: str


HERE = {
    "asyncio": Missing(
        "has no event loop in a browser that could be watched", DOWNLOAD
    ),
    "threading": Missing(
        "starts threads, and the Python of a browser starts none",
        "call its function in its place",
    ),
}
"""Modules that are watched elsewhere."""
OWN_NAME = f"give yours a name of the program, such as `len = …`, or {DOWNLOAD}"
OWN_MODULE = f"take out the one that you mean, `del sys.modules[…]`, or {DOWNLOAD}"
DEEDS = {
    TYPED.do: "write what you would type into the field for what the program reads, a line each",
    STRANGE.do: "write what it needs into this program",
}
"""What to do in a browser, in place of what is to be done where there are files."""


def faults(tree: ast.Module, has_answers: bool) -> list[Fault]:
    """Everything in a program that cannot be watched here, in the order of its lines."""
    found = {in_words_of_here(one) for one in of_own(tree, set(), has_answers)}
    found.update(missing_here(tree))
    found.update(replaced_here(tree))
    return sorted(found)


def in_words_of_here(fault: Fault) -> Fault:
    """The same, with something to do that can be done in a browser."""
    return fault._replace(do=DEEDS.get(fault.do, fault.do))


def missing_here(tree: ast.Module) -> Iterator[Fault]:
    """The modules that are watched on a machine alone."""
    for line, one in remarkable(tree):
        if missing := HERE.get(one.listed):
            yield Fault(line, f"`{one.name}` {missing.why}", missing.do)


def replaced_here(tree: ast.Module) -> Iterator[Fault]:
    """Where it replaces a builtin of all code, or all modules: the recorder, which shares them, would fail."""
    why = "is replaced for the recorder in this page, too"
    for node in ast.walk(tree):
        match node:
            case ast.Attribute(
                ast.Name(id="builtins" | "__builtins__"),
                name,
                ast.Store() | ast.Del(),
            ):
                yield Fault(node.lineno, f"`builtins.{name}` {why}", OWN_NAME)
            case ast.Call(
                ast.Name(id="setattr" | "delattr"),
                [ast.Name(id="builtins" | "__builtins__"), *_],
            ):
                yield Fault(node.lineno, f"what `builtins` has {why}", OWN_NAME)
            case ast.Attribute(
                ast.Name(id="sys"), "modules", ast.Store() | ast.Del()
            ) | ast.Call(
                ast.Attribute(ast.Attribute(ast.Name(id="sys"), "modules"), "clear")
            ):
                yield Fault(node.lineno, f"`sys.modules` {why}", OWN_MODULE)
