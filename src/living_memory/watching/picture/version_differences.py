"""One line that says how the picture of other Pythons differs: in its steps, its boxes, its counts, its sizes."""

from collections.abc import Callable, Iterator, Mapping

from .sentences import is_numbered
from .snapshots import UNTOLD, Snapshot
from .story import Story
from .versions import Numbers, Version, counts_of_definitions, sizes, step_shape

COMPARED = {
    "counts of classes and functions": counts_of_definitions,
    "sizes": sizes,
}
"""What is told only as a sum, by its name in a sentence."""


def differences(found: list[Version], stories: Mapping[str, Story]) -> str:
    """How the other Pythons differ from the first of these; empty where there is no other."""
    if len(stories) < 2:
        return ""
    first, *others = found
    sentences = []
    for other in reversed(others):
        what = difference(first.story, other.story)
        sentences.append(f"On {other.title}, {what}.")
    if not others:
        same = f"The arrows and counts are the same on {first.title}."
        sentences.append(same)
    for what, numbers in COMPARED.items():
        moved = ", ".join(with_others(numbers, first.story, stories))
        if moved:
            sentences.append(f"Some {what} differ on {moved}.")
    return " ".join(sentences)


def difference(drawn: Story, other: Story) -> str:
    """The first thing in which another picture differs, in one clause."""
    last = 0
    shown = drawn.program.shown
    for here, there in zip(drawn.snapshots, other.snapshots):
        if (here.line, here.event) != (there.line, there.event):
            break
        for clause in unlike(drawn, here, other, there):
            return f"after line {shown(here.line)}, {clause}"
        last = here.line
    return f"other steps follow line {shown(last)}"


def unlike(
    drawn: Story, here: Snapshot, other: Story, there: Snapshot
) -> Iterator[str]:
    """The differences of one step, in clauses: boxes that are there or not, then counts, then the rest."""
    mine = drawn.boxes(here)
    theirs = other.boxes(there)
    for label in mine:
        if label not in theirs:
            yield f"{the(label)} is not drawn"
    for label in theirs:
        if label not in mine:
            yield f"one more box is drawn, {label}"
    for label, one in mine.items():
        if label in theirs:
            old, new = one.count, theirs[label].count
            if old != new and one.kind not in UNTOLD:
                yield f"the count of {the(label)} is {new} instead of {old}"
    if step_shape(drawn, here) != step_shape(other, there):
        yield "the picture is another"


def the(label: str) -> str:
    """A label in a sentence: `list #1`, `the traceback`."""
    if is_numbered(label):
        return label
    return f"the {label}"


def with_others(
    numbers: Callable[[Story], Numbers], drawn: Story, stories: Mapping[str, Story]
) -> Iterator[str]:
    """The Pythons on which a box that both have has other numbers of this sort."""
    mine = numbers(drawn)
    for minor, story in stories.items():
        theirs = numbers(story)
        for label in mine:
            if label in theirs and mine[label] != theirs[label]:
                yield minor
                break
