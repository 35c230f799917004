"""Arrows between boxes run up and down in lanes on the right: near boxes in the inner ones, no two on each other."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from .seen import Box


class Pair(NamedTuple):
    """A box that holds, and a box that is held."""

    owner: int
    target: int


class Lanes:
    """The number of the lane of each pair of boxes, the innermost 0."""

    def __init__(self, boxes: Mapping[int, Box]) -> None:
        """Give each pair the innermost lane that is free, the nearest pairs first."""
        self.boxes = boxes
        self.of: dict[Pair, int] = {}
        for pair in sorted(self.pairs(), key=self.distance):
            self.of[pair] = self.free(pair)

    @property
    def many(self) -> int:
        """How many lanes there are; one is kept free where there is no arrow."""
        return max(self.of.values(), default=0) + 1

    def pairs(self) -> Iterator[Pair]:
        """Which box holds which in some snapshot."""
        for uid, box in self.boxes.items():
            for target in box.targets:
                yield Pair(uid, target)

    def distance(self, pair: Pair) -> float:
        """How far apart two boxes are."""
        owner = self.boxes[pair.owner]
        target = self.boxes[pair.target]
        return abs(owner.y - target.y)

    def free(self, pair: Pair) -> int:
        """The innermost lane in which no arrow lies that this pair would meet."""
        taken = set()
        for other, lane in self.of.items():
            if self.meet(pair, other):
                taken.add(lane)
        lane = 0
        while lane in taken:
            lane += 1
        return lane

    def meet(self, one: Pair, other: Pair) -> bool:
        """Whether the arrows of two pairs would lie on each other in one lane."""
        high, low = self.span(one)
        top, bottom = self.span(other)
        return high < bottom and top < low

    def span(self, pair: Pair) -> tuple[float, float]:
        """The highest and the lowest point that the arrows of a pair can reach."""
        owner = self.boxes[pair.owner]
        target = self.boxes[pair.target]
        top = min(owner.y, target.y)
        bottom = max(owner.bottom, target.bottom)
        return top, bottom
