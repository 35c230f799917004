"""Room in a column: each spot has its place as long as it is needed, and the room of the gone is used again."""

from collections.abc import Iterable
from dataclasses import dataclass

MARGIN = 12


@dataclass
class Spot:
    """A place that is taken from one moment to another."""

    height: float
    first: int
    last: int
    y: float = MARGIN

    def overlaps(self, other: "Spot", gap: float) -> bool:
        """Whether both are there at one time, nearer to each other than the gap."""
        together = self.first <= other.last and other.first <= self.last
        return (
            together
            and self.y < other.y + other.height + gap
            and other.y < self.y + self.height + gap
        )


def pack(spots: Iterable[Spot], gap: float) -> float:
    """Give each spot the highest place that is free as long as it is needed; the lowest point of all."""
    placed: list[Spot] = []
    for spot in spots:
        while hit := [other for other in placed if spot.overlaps(other, gap)]:
            spot.y = max(other.y + other.height for other in hit) + gap
        placed.append(spot)
    return max((spot.y + spot.height for spot in placed), default=MARGIN)
