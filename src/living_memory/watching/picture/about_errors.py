"""Sentences about errors: a line that raises one, and the end of an `except` block."""

from collections.abc import Iterator

from ...backticks import code
from .scene import Scene
from .sentences import Sentence, say


def errors(scene: Scene) -> Iterator[Sentence]:
    """That a line raises an error, where an `except` clause is next."""
    clauses = {handler.lineno for handler in scene.story.program.handlers}
    if scene.now.event != "line" or scene.now.line in clauses:
        return
    for after in scene.story.snapshots[scene.index + 1 : scene.index + 2]:
        if after.line in clauses:
            yield say("This line raises an error.")


def is_end_of_except(scene: Scene, name: str) -> bool:
    """Whether an `except` block ends and takes its name away (Language Reference, "The try statement")."""
    line = scene.now.line
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
