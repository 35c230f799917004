"""Where all that is drawn lies at one step, in the units of the picture."""

from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from ..svg import Point
from .heights import BELOW, CELL, HEAD, ROW, Cell, rows
from .references import Reference
from .roads import Road, Span, passage
from .seen import Call, Name, Panel
from .snapshots import Thing
from .stays import Stay

if TYPE_CHECKING:
    from .layout import Layout


class Places:
    """The places of one step of a layout."""

    def __init__(self, layout: "Layout", index: int) -> None:
        """Look at the step of this number."""
        self.layout = layout
        self.index = index
        self.panel_width = layout.panel_width
        self.stays = layout.grid.at[index]
        self.things = layout.story.snapshots[index].things
        self.passages: dict[Road, float] = {}

    @property
    def width(self) -> float:
        """The width of the picture."""
        return self.layout.width

    def stay(self, one: Thing) -> Stay:
        """The stay of a box."""
        return self.stays[one.uid]

    def left(self, one: Thing) -> float:
        """The left edge of a box."""
        return self.layout.lefts[self.stay(one).column]

    def right(self, one: Thing) -> float:
        """The right edge of a box."""
        return self.left(one) + self.box_width(one)

    def box_width(self, one: Thing) -> float:
        """How wide a box is, as are all of its column."""
        return self.layout.grid.widths[self.stay(one).column]

    def top(self, one: Thing) -> float:
        """The upper edge of a box."""
        return self.stay(one).y

    def height(self, one: Thing) -> float:
        """How high a box is."""
        return self.layout.grid.height(one, self.stay(one))

    def bottom(self, one: Thing) -> float:
        """The lower edge of a box."""
        return self.top(one) + self.height(one)

    def cells(self, one: Thing) -> tuple[Cell, ...]:
        """The cells of a box, from its left edge."""
        return self.layout.grid.cells(one, self.stay(one))

    def rows(self, one: Thing) -> list[int]:
        """The numbers of the places that have a row."""
        return rows(one, self.layout.story.labels)

    def middle_of_cell(self, one: Thing, cell: Cell) -> Point:
        """The middle of a cell of a box."""
        x = self.left(one) + cell.left + cell.half
        upper = self.top(one) + cell.upper
        return Point(x, upper + CELL / 2)

    def middle_of_row(self, one: Thing, line: int) -> float:
        """How far down the middle of a row of a box is; `line` is its number from 0."""
        return self.top(one) + HEAD + ROW * line + 11

    def middle_of_name(self, name: Name) -> float:
        """How far down the middle of the row of a name is."""
        return self.layout.panels[name.call].middle(name.name)

    def panel(self, depth: int, function: str) -> Panel:
        """The panel of a call."""
        return self.layout.panels[Call(depth, function)]

    # ------------------------------------------------------------------ arrows

    @cached_property
    def references(self) -> list[Reference]:
        """All references of this step."""
        holders = self.layout.holders[self.index].values()
        return [reference for one in holders for reference in one.references]

    def road(self, reference: Reference) -> Road:
        """The road of a reference."""
        target = self.stays[reference.target]
        if reference.owner:
            return Road(self.stays[reference.owner], target)
        return Road(Name.of(reference), target)

    def leaves_at(self, reference: Reference) -> float:
        """How far down an arrow leaves its holder: a name, a row, or a cell, which it leaves under its box."""
        if not reference.owner:
            return self.middle_of_name(Name.of(reference))
        owner = self.things[reference.owner]
        if owner.cells:
            return self.bottom(owner) + self.below(reference)
        line = self.rows(owner).index(reference.index)
        return self.middle_of_row(owner, line)

    def below(self, reference: Reference) -> int:
        """How far under its box an arrow from a cell runs: each box that is held has a line of its own."""
        box = self.stays[reference.owner].box
        return 4 + BELOW * box.targets.index(reference.target)

    def meets_at(self, reference: Reference) -> float:
        """How far down an arrow meets its box: those that meet it at one side share its height."""
        one = self.things[reference.target]
        road = self.road(reference)
        ranks = self.layout.ranks[road.target, road.forward]
        # They are so far apart; where there are many, they come nearer.
        step = min(11, (self.height(one) - 20) / len(ranks))
        return self.top(one) + 14 + ranks[road.holder] * step

    def find_passages(self) -> None:
        """Find where the roads that cross columns cross them."""
        for reference in self.references:
            road = self.road(reference)
            if road.is_far and road not in self.passages:
                ends = [self.leaves_at(reference), self.meets_at(reference)]
                taken = self.passages.values()
                here = self.stays.values()
                self.passages[road] = passage(here, road, ends, taken)

    def stretches(self) -> Iterator[tuple[int, Road, list[float]]]:
        """What each arrow needs of a gutter: its number, the road, and the heights between which it runs."""
        for reference in self.references:
            road = self.road(reference)
            if road.is_curve:
                continue
            leaves, meets = self.leaves_at(reference), self.meets_at(reference)
            between = self.passages.get(road, meets)
            yield road.leaving, road, [leaves - 3, leaves + 3, between]
            if road.is_far:
                yield road.arriving, road, [between, meets - 3, meets + 3]

    def lane(self, gutter: int, road: Road) -> float:
        """How far to the right a road runs up and down in a gutter."""
        return self.layout.lane(gutter, road)


def spans_of(places: list[Places], gutters: int) -> list[dict[Road, Span]]:
    """What each road takes of each gutter in the whole story."""
    found: list[dict[Road, Span]] = [{} for _ in range(gutters)]
    for place in places:
        for gutter, road, heights in place.stretches():
            span = found[gutter].setdefault(road, Span())
            span.stretch(place.index, heights)
    return found
