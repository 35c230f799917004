"""Boxes as long as they are open: each stay has its place, and one that comes later may have another."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from .column import Block
from .seen import Box


@dataclass(eq=False)
class Stay(Block):
    """A box from the step at which it opens to that at which it is gone or folded, in a column from 0 at the names."""

    uid: int = 0
    box: Box = field(default_factory=lambda: Box(0, 0, 0))
    steps: set[int] = field(default_factory=set)
    column: int = 0

    def is_at(self, step: int) -> bool:
        """Whether it is open at a step, or is drawn as dead."""
        return step in self.steps

    def overlaps(self, other: Block, gap: float) -> bool:
        """Whether both are seen at one time in one column: the room of what is folded is used by others."""
        if not super().overlaps(other, gap):
            return False
        return not isinstance(other, Stay) or self.meets(other)

    def meets(self, other: "Stay") -> bool:
        """Whether both are in one column at one time."""
        if self.column != other.column:
            return False
        return not self.steps.isdisjoint(other.steps)


def stays_of(boxes: Mapping[int, Box], may_move: bool) -> list[Stay]:
    """The stays of all boxes, the first ones first: one for each box, unless a box may move while it is folded."""
    found = []
    for uid, box in boxes.items():
        runs = runs_of(box.steps) if may_move else [box.steps]
        for steps in runs:
            first, last = min(steps), max(steps)
            found.append(Stay(0, first, last, uid=uid, box=box, steps=steps))
    return sorted(found, key=lambda stay: stay.first) if may_move else found


def runs_of(steps: set[int]) -> Iterator[set[int]]:
    """The steps in parts that have no gap, the first part first."""
    run: set[int] = set()
    for step in sorted(steps):
        if run and step - 1 not in run:
            yield run
            run = set()
        run.add(step)
    yield run
