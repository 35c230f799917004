"""Whether a box that is seen for the first time was made by the line, or was only not drawn before."""

import ast
from typing import TYPE_CHECKING

from .snapshots import Thing

if TYPE_CHECKING:
    from .scene import Scene

CODE = "(code)"
"""The holder of what stands in the compiled code: a constant, made before the program runs."""
OF_A_CALL = {
    "(other)",
    "(part)",
    "cell",
    "frame",
    "generator",
    "coroutine",
    "tuple",
    "method",
}
"""The undrawn holders that a call has made for itself; of any other one nobody knows since when it holds."""
FETCHED = (ast.Name, ast.Attribute, ast.Subscript, ast.Constant)
"""The expressions that give what is there already, but for a slice."""
METHOD = "method"
"""The type of what such an expression makes anew each time: `basket.add`."""


def is_made(one: Thing, scene: "Scene") -> bool:
    """Whether it is certain that the line has made a box which was not there before it."""
    if is_constant(one):
        return False
    if one.type == METHOD:
        return True
    if is_caught(scene) or is_fetched(scene) or is_hidden(scene):
        return False
    return one.kind in ("class", "func") or not is_held_already(one, scene)


def is_constant(one: Thing) -> bool:
    """Whether the compiled code itself holds an object."""
    return CODE in one.undrawn


def is_caught(scene: "Scene") -> bool:
    """Whether the line is an `except` clause: what it shows has been there since the error."""
    return scene.now.line in scene.story.program.clauses


def is_fetched(scene: "Scene") -> bool:
    """Whether the line only fetches what is there: `first = basket[0]`, `return basket`."""
    statement = scene.story.program.statement(scene.now.line)
    if isinstance(statement, ast.Return):
        return isinstance(statement.value, FETCHED)
    if scene.now.event != "line" or not isinstance(statement, ast.Assign):
        return False
    value = statement.value
    targets = [one for target in statement.targets for one in ast.walk(target)]
    if any(isinstance(one, ast.Starred) for one in targets):
        return False
    if isinstance(value, ast.Subscript) and isinstance(value.slice, ast.Slice):
        return False
    return isinstance(value, FETCHED)


def is_hidden(scene: "Scene") -> bool:
    """Whether it may have stood in a box of which not all places are known."""
    return any(one.is_cut for one in scene.before.things.values())


def is_held_already(one: Thing, scene: "Scene") -> bool:
    """Whether something that is not drawn holds it, and may have held it before."""
    holders = set(one.undrawn)
    if scene.now.event in ("enter", "resume"):
        holders -= OF_A_CALL
        return bool(holders)
    if one.kind == "inst" or len(scene.now.frames) > 1:
        holders -= OF_A_CALL
    return bool(holders)
