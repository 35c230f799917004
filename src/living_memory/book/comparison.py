"""What several Pythons printed for one snippet, held against one another."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from ..inside.outputs import Line, Output, refused
from ..project import SUPPORTED

Outputs = dict[str, Output]
"""What each Python printed, by column: minor versions, oldest first, then builds."""

NOT_PRINTED = "not printed"
"""What a page says where a Python prints no such label: in tables, and by `choices.js` beside a value."""


@dataclass(frozen=True)
class Step:
    """From a version to the next, where both are known: whether the newer one printed something else."""

    old: str
    new: str
    is_move: bool


class Group(NamedTuple):
    """Pythons that printed the same, with the output of the newest of them."""

    minors: list[str]
    output: Output


def steps(outputs: Outputs) -> list[Step]:
    """Each version that is known together with the one before it, oldest first."""
    found = []
    for old, new in pairwise(SUPPORTED):
        before, after = outputs.get(old), outputs.get(new)
        if before and after:
            is_move = not before.same(after)
            found.append(Step(old, new, is_move))
    return found


def groups(outputs: Outputs) -> list[Group]:
    """The Pythons that printed the same, oldest first."""
    found: list[Group] = []
    for minor, output in outputs.items():
        minors = [minor]
        for place, group in enumerate(found):
            if group.output.same(output):
                found[place] = Group(group.minors + minors, output)
                break
        else:
            found.append(Group(minors, output))
    return found


def labels_of(outputs: Mapping[str, Output]) -> list[str]:
    """All labels that any of these printed, once each, in the order in which they were printed."""
    labels: dict[str, None] = {}
    for output in outputs.values():
        labels |= dict.fromkeys(output)
    return list(labels)


def difference(old: Output, before: str, new: Output, after: str) -> str:
    """The lines that moved, one below the other, each with who printed what: `before` and `after` name the two."""
    rows = []
    for label in old | new:
        if old.differs(label, new):
            was = old.get(label, "nothing")
            now = new.get(label, "nothing")
            rows.append(f"{before} {was}, {after} {now}")
    return "\n".join(rows) or "the same lines in another order"


def steady(outputs: list[Output]) -> Output:
    """The last of several outputs of one snippet; a line that is not the same in all of them varies.

    Where it prints other lines each time, or none, it does not run, and that varies.
    """
    *others, last = outputs
    if not all(last.has_labels_of(one) for one in others):
        return refused("each time another way", varies=True)
    steadied = Output()
    for label, line in last.items():
        is_same = all(line.same(one[label]) for one in others)
        varies = line.varies or not is_same
        steadied[label] = Line(label, line.value, varies)
    return steadied
