"""What several Pythons printed for one snippet, held against one another."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise

from ..inside.outputs import Output
from ..project import SUPPORTED

Outputs = dict[str, Output]
"""What each Python printed, by column: minor versions, oldest first, then builds."""


@dataclass(frozen=True)
class Step:
    """From a version to the next, where both are known: whether the newer one printed something else."""

    old: str
    new: str
    is_move: bool


def steps(outputs: Outputs) -> list[Step]:
    """Each version that is known together with the one before it, oldest first."""
    found = []
    for old, new in pairwise(SUPPORTED):
        if old in outputs and new in outputs:
            same = outputs[old].same(outputs[new])
            found.append(Step(old, new, not same))
    return found


def groups(outputs: Outputs) -> list[tuple[list[str], Output]]:
    """The Pythons that printed the same, oldest first, each group with the output of its newest."""
    found: list[tuple[list[str], Output]] = []
    for minor, output in outputs.items():
        for place, (minors, known) in enumerate(found):
            if known.same(output):
                found[place] = ([*minors, minor], output)
                break
        else:
            found.append(([minor], output))
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
            was, now = old.get(label, "nothing"), new.get(label, "nothing")
            rows.append(f"{before} {was}, {after} {now}")
    return "\n".join(rows) or "the same lines in another order"
