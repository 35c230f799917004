"""What is too much for a reader in what was recorded."""

from collections.abc import Iterator

from ..problem import Problem, problem
from .picture import Story

STEPS, BOXES = 40, 7
"""What a reader can follow: steps in all, boxes at once."""


def lint_trace(trace: dict, where: str) -> list[Problem]:
    """What is too much for a reader in what was recorded of the program at `where` (a file)."""
    story = Story(trace)
    return [*too_long(story, trace["truncated"], where), *too_full(story, where)]


def too_long(story: Story, truncated: bool, where: str) -> Iterator[Problem]:
    """More steps than a reader follows, at the line of the first one too many."""
    if truncated or len(story.snapshots) > STEPS:
        line = story.snapshots[:STEPS][-1].line
        number = (
            f"more than {len(story.snapshots)}" if truncated else len(story.snapshots)
        )
        what = f"takes {number} steps, and here step {STEPS} is done, the last that a reader follows"
        yield problem(f"{where}:{line}", what, "repeat less, or watch a part")


def too_full(story: Story, where: str) -> Iterator[Problem]:
    """More boxes at once than a reader follows, at the first line that brings them."""
    for snapshot in story.snapshots:
        boxes = [label for uid, label in story.labels.items() if uid in snapshot.things]
        if len(boxes) > BOXES:
            what = f"has {len(boxes)} objects in the picture after this line, and a reader follows {BOXES}"
            yield problem(
                f"{where}:{snapshot.line}",
                what,
                "make fewer, or let some go before",
                "\n".join(boxes),
            )
            return
