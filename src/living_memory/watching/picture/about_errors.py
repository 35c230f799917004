"""Sentences about exceptions: where one starts, where it passes, where it is caught, and the end of that block."""

import ast
from collections.abc import Iterator

from markupsafe import Markup

from ...backticks import code
from .measure import cut
from .scene import Scene
from .sentences import Sentence, call, say

LONGEST = 80  # letters of an exception in a sentence


def errors(scene: Scene) -> Iterator[Sentence]:
    """The exception that a line raises, or that leaves a call."""
    if scene.now.event == "raise":
        yield from leaving(scene)
    elif scene.now.error:
        yield from raised(scene)


def leaving(scene: Scene) -> Iterator[Sentence]:
    """That an exception leaves a call, or ends the program; nothing where nobody knows which."""
    *around, innermost = scene.now.frames
    error = as_code(scene.now.error)
    if not scene.now.error:
        return
    if around:
        yield say("The exception {} leaves {}.", error, call(innermost))
    elif scene.story.is_left:
        yield say("{} ends the program.", code("SystemExit"))
    else:
        yield say("The exception {} ends the program.", error)


def raised(scene: Scene) -> Iterator[Sentence]:
    """That a line raises an exception, or a call in it does, and that a `finally` block runs before it goes on."""
    error = as_code(scene.now.error)
    if scene.before.event == "raise":
        yield say("The exception {} reaches this line.", error)
    else:
        yield say("This line raises {}.", error)
    if scene.now.next in scene.story.program.last_blocks:
        yield say("The {} block runs before it goes on.", code("finally"))


def as_code(error: str) -> Markup:
    """An exception as Python writes it, as much of it as there is room for."""
    return code(cut(error, LONGEST))


def caught(scene: Scene) -> Iterator[Sentence]:
    """That an `except` clause catches the exception that was on its way."""
    handler = scene.story.program.handler(scene.now.line)
    if handler is None or scene.now.event != "line":
        return
    first = handler.body[0].lineno
    error = error_on_its_way(scene)
    if error and scene.now.next == first != handler.lineno:
        yield say("The {} clause catches {}.", code("except"), as_code(error))


def error_on_its_way(scene: Scene) -> str:
    """The exception that the lines just before have met in the same call, but for clauses that did not catch it."""
    clauses = scene.story.program.clauses
    depth = len(scene.now.frames)
    for before in reversed(scene.story.snapshots[: scene.index]):
        if len(before.frames) != depth:
            return ""
        if before.error or before.line not in clauses:
            return before.error
    return ""


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
