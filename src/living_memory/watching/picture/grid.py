"""The place of each box: a column by its distance from the names, and below that of the box that leads to it.

What is deeper than there are columns stays in the last one; a chain of like boxes goes on in the first, in rows.
"""

from collections.abc import Mapping, Sequence

from .column import MARGIN, put
from .depths import spots_of, usual
from .heights import BELOW, Cell, cells, height_with_cells, height_with_rows, rows
from .seen import Seen
from .snapshots import Snapshot, Thing
from .stays import Stay, stays_of
from .widths import NARROWEST, needs

BETWEEN_BOXES = 22


class Grid:
    """The stays of all boxes of a story in so many columns, which are as wide as what they hold."""

    def __init__(self, seen: Seen, columns: int) -> None:
        """Find a place for each stay."""
        self.seen = seen
        self.columns = columns
        self.stays = stays_of(seen.boxes, may_move=seen.story.grows)
        both = zip(seen.story.snapshots, seen.holders)
        spots = [spots_of(snapshot, holders, columns) for snapshot, holders in both]
        self.spots = {stay: usual(stay, spots) for stay in self.stays}
        for stay, spot in self.spots.items():
            stay.column = spot.column
        self.widths = self.widest(needs(seen))
        self.at = self.by_steps()
        for snapshot, here in zip(seen.story.snapshots, self.at):
            self.make_room(snapshot, here)
        self.lowest = self.place()

    def widest(self, needed: Mapping[int, float]) -> list[float]:
        """The width of each column."""
        found: list[float] = [NARROWEST] * self.columns
        for stay in self.stays:
            found[stay.column] = max(found[stay.column], needed[stay.uid])
        return found

    def by_steps(self) -> list[dict[int, Stay]]:
        """The stay of each box that is drawn at a step, for each step."""
        found: list[dict[int, Stay]] = [{} for _ in self.seen.story.snapshots]
        for stay in self.stays:
            for step in stay.steps:
                if step < len(found):
                    found[step][stay.uid] = stay
        return found

    def make_room(self, snapshot: Snapshot, here: Mapping[int, Stay]) -> None:
        """Make the boxes of a snapshot as high as they are in it, with the lines below them."""
        for uid, stay in here.items():
            if uid in snapshot.things and uid not in snapshot.folded:
                one = snapshot.things[uid]
                below = BELOW * len(stay.box.targets) if one.cells else 0
                high = self.height(one, stay) + below
                stay.height = max(stay.height, high)

    def height(self, one: Thing, stay: Stay) -> float:
        """How high a box is in a snapshot."""
        if one.cells:
            return height_with_cells(one, self.cells(one, stay))
        lines = rows(one, self.seen.story.labels)
        return height_with_rows(one, len(lines))

    def cells(self, one: Thing, stay: Stay) -> tuple[Cell, ...]:
        """The cells of a box, from its left edge."""
        return cells(one, stay.box.cell, self.widths[stay.column])

    def place(self) -> float:
        """Put each stay beside the box that leads to it, or as near below as there is room; the lowest point of all."""
        placed: list[Stay] = []
        lowest: float = MARGIN
        for stay in self.in_order():
            placed = [other for other in placed if other.last >= stay.first]
            stay.y = self.beside(stay, self.spots[stay].nearer, placed)
            put(stay, placed, BETWEEN_BOXES)
            placed.append(stay)
            lowest = max(lowest, stay.bottom)
        return lowest

    def in_order(self) -> list[Stay]:
        """The first first; in columns, of those that open at one step, the nearest to the names."""
        if self.columns == 1:
            return self.stays
        return sorted(self.stays, key=self.rank)

    def rank(self, stay: Stay) -> tuple[int, int]:
        """When a stay begins, and how far it is from the names then."""
        return stay.first, self.spots[stay].arrows

    def beside(self, stay: Stay, nearer: int, placed: Sequence[Stay]) -> float:
        """The upper edge of the box that leads to a stay from the column before; else that of the column."""
        for other in placed:
            if other.uid == nearer and other.column < stay.column:
                return other.y
        return MARGIN
