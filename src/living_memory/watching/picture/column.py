"""Room in a column: each block has its place as long as it is needed, and the room of the gone is used again."""

from collections.abc import Iterable
from dataclasses import dataclass

MARGIN = 12


@dataclass(eq=False)
class Block:
    """What stands in a column from its first step to its last; `y` is its upper edge."""

    height: float
    first: int
    last: int
    y: float = MARGIN

    @property
    def bottom(self) -> float:
        """Its lower edge."""
        return self.y + self.height

    def is_at(self, step: int) -> bool:
        """Whether it is there at a step."""
        return self.first <= step <= self.last

    def overlaps(self, other: "Block", gap: float) -> bool:
        """Whether both are there at one time, nearer to each other than the gap."""
        if self.first > other.last or other.first > self.last:
            return False
        if self.y >= other.bottom + gap:
            return False
        return other.y < self.bottom + gap


def stack(blocks: Iterable[Block], gap: float) -> float:
    """Give each block the highest place, not above its own `y`, that is free as long as it is needed.

    Return the lowest point of all. The blocks come in the order of their first steps.
    """
    placed: list[Block] = []
    lowest: float = MARGIN
    for block in blocks:
        placed = [other for other in placed if other.last >= block.first]
        put(block, placed, gap)
        placed.append(block)
        lowest = max(lowest, block.bottom)
    return lowest


def put(block: Block, placed: Iterable[Block], gap: float) -> None:
    """Move a block down until it lies on none of those that are placed."""
    for other in sorted(placed, key=upper_edge):
        if block.overlaps(other, gap):
            block.y = other.bottom + gap


def upper_edge(block: Block) -> float:
    """Where a block begins."""
    return block.y
