"""What is too much for a reader in what was recorded, or not the whole of it."""

import ast
from collections.abc import Iterator

from ..inside.trace import Trace
from ..problem import Problem, problem
from .limits import BOXES, STEPS
from .picture import Story
from .trees import tree_of

NOTHING = "It has no line that makes or changes an object of its own, so there is no picture to step through."
"""What is said of a program that has no step."""


def lint_trace(trace: Trace, where: str) -> list[Problem]:
    """What is too much for a reader, or cut off, in what was recorded of the program at `where` (a file)."""
    story = Story(trace)
    problems: list[Problem] = []
    problems += too_long(story, trace["truncated"], where)
    problems += too_full(story, where)
    problems += cut_off(trace, where)
    return problems


def lint_own(trace: Trace, where: str) -> list[Problem]:
    """What hides the end of a reader's own program in what was recorded of it at `where` (a file): never its size."""
    return list(cut_off(trace, where))


def cut_off(trace: Trace, where: str) -> Iterator[Problem]:
    """The line at which the recorder was shut out: another one was to follow, and none was seen."""
    at = trace["steps"][-1]["next"]
    if trace["truncated"] or not at or at in handing_over(trace["source"]):
        return
    yield problem(
        f"{where}:{at}",
        "ends the recording before its own end, and no picture shows what came then",
        "leave out what stops it: another program in its place, `os._exit`, or another tracer",
        evidence=trace["source"].split("\n")[at - 1],
    )


def handing_over(source: str) -> set[int]:
    """The lines that only hand a value over, `def pear(): return 2`: the recorder makes no step of their end."""
    hands = (ast.Return, ast.Yield, ast.YieldFrom)
    nodes = ast.walk(tree_of(source))
    return {node.lineno for node in nodes if isinstance(node, hands)}


def too_long(story: Story, truncated: bool, where: str) -> Iterator[Problem]:
    """More steps than a reader follows, at the line of the first one too many."""
    number = str(len(story.snapshots))
    if truncated:
        number = f"more than {number}"
    elif len(story.snapshots) <= STEPS:
        return
    *_, last = story.snapshots[:STEPS]
    yield problem(
        f"{where}:{last.line}",
        f"takes {number} steps, and here step {STEPS} is done, the last that a reader follows",
        "repeat less, or watch a part",
    )


def too_full(story: Story, where: str) -> Iterator[Problem]:
    """More boxes at once than a reader follows, at the first line that brings them."""
    for snapshot in story.snapshots:
        boxes = []
        for number, label in story.labels.items():
            if number in snapshot.things:
                boxes.append(label)
        if len(boxes) > BOXES:
            yield problem(
                f"{where}:{snapshot.line}",
                f"has {len(boxes)} objects in the picture after this line, and a reader follows {BOXES}",
                "make fewer, or let some go before",
                evidence="\n".join(boxes),
            )
            return
