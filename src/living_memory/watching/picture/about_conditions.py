"""Sentences about conditions: whether that of an `if` or a `while` held, as the line that follows tells."""

import ast
from collections.abc import Iterator

from ...backticks import code
from .calls import INNER
from .measure import cut
from .scene import Scene
from .sentences import LONGEST, Sentence, say

Asking = ast.If | ast.While
PAUSING = (ast.Await, ast.Yield, ast.YieldFrom)
ENDS = ("line", "return")
"""The events with which a statement is over: behind the last one of a call no other line follows."""
HOLDS, HOLDS_NOT = "The condition {} holds.", "The condition {} does not hold."


def conditions(scene: Scene) -> Iterator[Sentence]:
    """Whether the condition held on which the line depended; nothing where another statement ran, or an error came."""
    now, program = scene.now, scene.story.program
    asked = program.statement(now.line)
    if not isinstance(asked, Asking) or not is_seen(asked):
        return
    if now.event not in ENDS or now.error or now.frames[-1].function in INNER:
        return
    words = HOLDS if is_within(asked, now.next) else HOLDS_NOT
    text = " ".join(program.text(asked.test).split())
    yield say(words, code(cut(text, LONGEST)), tone="quiet")


def is_within(asked: Asking, line: int) -> bool:
    """Whether a line stands in the body."""
    last = asked.body[-1]
    return asked.body[0].lineno <= line <= (last.end_lineno or last.lineno)


def is_seen(asked: Asking) -> bool:
    """Whether a body that runs shows it by a line of its own: one that only declares has no code.

    A condition that pauses, `if (yield pear):`, is left and met again.
    """
    is_below = asked.body[0].lineno > (asked.test.end_lineno or asked.lineno)
    pauses = any(isinstance(one, PAUSING) for one in ast.walk(asked.test))
    return is_below and not pauses and not all(map(only_declares, asked.body))


def only_declares(statement: ast.stmt) -> bool:
    """Whether nothing is done where a statement stands: `global pears`, `pears: int`."""
    if isinstance(statement, ast.AnnAssign):
        return statement.value is None
    return isinstance(statement, ast.Global | ast.Nonlocal)
