"""Sentences about errors: a line that raises one, and the end of an `except` block."""

import ast
from collections.abc import Iterator

from ...backticks import code
from .scene import Scene
from .sentences import Sentence, say


def errors(scene: Scene) -> Iterator[Sentence]:
    """That a line raises an error, where an `except` clause is next."""
    if scene.raises:
        yield say("This line raises an error.")


def is_end_of_except(scene: Scene, name: str) -> bool:
    """Whether an `except` block ends and takes its name away (Language Reference, "The try statement")."""
    line = scene.now.line
    if isinstance(scene.story.program.statement(line), ast.Delete):
        return False
    for handler in scene.story.program.handlers:
        last = handler.end_lineno or 0
        if handler.name == name and handler.lineno <= line <= last:
            return True
    return False


def end_of_except(name: str) -> Sentence:
    """That an `except` block ends and takes its name away."""
    return say(
        "The {} block is over, so Python deletes the name {}.",
        code("except"),
        code(name),
    )
