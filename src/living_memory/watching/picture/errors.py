"""What the program's own text says about errors: which lines raise one, and where an `except` block ends."""

import ast
from collections.abc import Iterator

from .scene import Scene
from .sentences import Sentence, code, say


def handlers(scene: Scene) -> list[ast.ExceptHandler]:
    """The `except` clauses of the program."""
    return [
        node
        for node in ast.walk(ast.parse(scene.story.source))
        if isinstance(node, ast.ExceptHandler)
    ]


def errors(scene: Scene) -> Iterator[Sentence]:
    """That a line raises an error, where an `except` clause is next."""
    clauses = {handler.lineno for handler in handlers(scene)}
    after = scene.story.moments[scene.index + 1 : scene.index + 2]
    if (
        scene.now.event == "line"
        and scene.now.line not in clauses
        and any(one.line in clauses for one in after)
    ):
        yield say("This line raises an error.")


def ended(scene: Scene, name: str) -> Iterator[Sentence]:
    """That an `except` block ends and takes its name away (Language Reference, "The try statement")."""
    if any(
        one.name == name and one.lineno <= scene.now.line <= one.end_lineno
        for one in handlers(scene)
    ):
        yield say(
            "The {} block is over, so Python deletes the name {}.",
            code("except"),
            code(name),
        )
