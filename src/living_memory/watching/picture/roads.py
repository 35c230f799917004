"""Which way each arrow takes: through the gutters beside the columns, and between the boxes of columns that it crosses.

Gutter 0 is left of the first column, gutter 1 between it and the next one, and so on.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from .seen import Name
from .stays import Stay

NAMES = -1
"""The column of the names."""


class Road(NamedTuple):
    """From a name or a stay to a stay."""

    holder: Name | Stay
    target: Stay

    @property
    def start(self) -> int:
        """The column of its holder."""
        return self.holder.column if isinstance(self.holder, Stay) else NAMES

    @property
    def forward(self) -> bool:
        """Whether it leads away from the names: then it meets its box at the left."""
        return self.target.column > self.start

    @property
    def leaving(self) -> int:
        """The gutter into which it leaves its holder."""
        return self.start + 1

    @property
    def arriving(self) -> int:
        """The gutter from which it meets its box."""
        column = self.target.column
        return column if self.forward else column + 1

    @property
    def is_far(self) -> bool:
        """Whether it crosses a column."""
        return self.leaving != self.arriving

    @property
    def is_curve(self) -> bool:
        """Whether it leads from a name to the first column, over nothing."""
        return self.start == NAMES and not self.is_far

    @property
    def crossed(self) -> range:
        """The columns that it crosses."""
        return range(min(self.leaving, self.arriving), max(self.leaving, self.arriving))


@dataclass
class Span:
    """What a road takes of a gutter: from a step to a step, and from a height to a height."""

    steps: set[int] = field(default_factory=set)
    top: float = float("inf")
    bottom: float = 0

    @property
    def length(self) -> float:
        """How far it runs up or down."""
        return self.bottom - self.top

    def stretch(self, step: int, heights: Iterable[float]) -> None:
        """Take these heights at a step too."""
        self.steps.add(step)
        for height in heights:
            self.top = min(self.top, height)
            self.bottom = max(self.bottom, height)

    def meets(self, other: "Span") -> bool:
        """Whether two would lie on each other in one lane."""
        if self.top >= other.bottom or other.top >= self.bottom:
            return False
        return not self.steps.isdisjoint(other.steps)


def passage(
    here: Iterable[Stay], road: Road, near: Iterable[float], taken: Iterable[float]
) -> float:
    """The height at which a road crosses columns: between these boxes, as near as can be to the heights given."""
    columns = road.crossed
    crossed = [stay for stay in here if stay.column in columns]
    heights = [one for one in openings(crossed) if is_open(one, crossed)]
    used = set(taken)
    free = [one for one in heights if one not in used] or heights
    wanted = list(near)
    return min(free, key=lambda one: (sum(abs(one - way) for way in wanted), one))


def openings(crossed: Iterable[Stay]) -> Iterator[float]:
    """Heights above and below boxes, several of each opening."""
    for line in range(3):
        yield 1 + 2 * line
        for stay in crossed:
            yield stay.bottom + 5 + 3 * line


def is_open(height: float, crossed: Iterable[Stay]) -> bool:
    """Whether no box lies at a height."""
    return all(height < stay.y - 6 or height > stay.bottom + 4 for stay in crossed)
