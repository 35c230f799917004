"""Where everything lies: names on the left, boxes in columns beside them, arrows between the columns.

A box keeps its place as long as it is open; room of what is gone or folded is used again.
"""

from collections.abc import Iterator
from functools import cached_property
from math import ceil

from .column import MARGIN, stack
from .grid import Grid
from .lanes import Lanes
from .places import Places, spans_of
from .roads import Road
from .seen import Name, Seen
from .stays import Stay
from .story import Story
from .widths import panel_width

GAP = 30  # between the panels and the boxes, and between two columns, without lanes
LANE = 6  # from one lane to the next
NEAR = 12  # steps before and behind one that are as high as it is
STAGE = 300  # by so much pictures grow
BETWEEN_PANELS = 10
LOW, HIGH = 420, 600
"""A picture that is not higher has one column: up to the second height where two cannot be read on a telephone."""
TELEPHONE = 440
"""A picture that is not wider can be read on a telephone as a whole."""
DESKTOP = 804
"""A picture that is not wider stands beside its code on a desktop; on a telephone it is moved from side to side."""
MOST_COLUMNS = 3


class Layout:
    """The places of one story, in the units of the picture."""

    def __init__(
        self, story: Story, seen: Seen | None = None, columns: int = 1
    ) -> None:
        """Lay out all snapshots of a story at once, in so many columns."""
        self.story = story
        self.seen = seen or Seen(story)
        self.holders = self.seen.holders
        self.panels = self.seen.panels
        self.panel_width = panel_width(self.seen)
        self.grid = Grid(self.seen, columns)
        lowest_panel = stack(self.panels.values(), BETWEEN_PANELS)
        self.bottom = max(lowest_panel, self.grid.lowest) + MARGIN

    @cached_property
    def steps(self) -> list[Places]:
        """The places of each step; boxes and panels have theirs, arrows do not yet know how far to the right."""
        indices = range(len(self.story.snapshots))
        return [Places(self, index) for index in indices]

    def at(self, index: int) -> Places:
        """The places of one step."""
        self.lanes  # noqa: B018 - finds the passages
        return self.steps[index]

    @cached_property
    def ranks(self) -> dict[tuple[Stay, bool], dict[Name | Stay, int]]:
        """The holders whose arrows meet a box at its left, where it is true, or its right: each with its rank."""
        found: dict[tuple[Stay, bool], dict[Name | Stay, int]] = {}
        for place in self.steps:
            for reference in place.references:
                road = place.road(reference)
                ranks = found.setdefault((road.target, road.forward), {})
                ranks.setdefault(road.holder, len(ranks))
        return found

    @cached_property
    def lanes(self) -> list[Lanes]:
        """The lanes of each gutter."""
        for place in self.steps:
            place.find_passages()
        return [Lanes(spans) for spans in spans_of(self.steps, self.grid.columns + 1)]

    @cached_property
    def lefts(self) -> list[float]:
        """The left edge of each column."""
        x = 1 + self.panel_width
        found = []
        for column, wide in enumerate(self.grid.widths):
            x += self.gutter(column)
            found.append(x)
            x += wide
        return found

    def gutter(self, number: int) -> float:
        """How wide a gutter to the left of a column is."""
        return GAP + LANE * max(self.lanes[number].many - bool(number), 0)

    @cached_property
    def right(self) -> float:
        """The right edge of the last column."""
        return self.lefts[-1] + self.grid.widths[-1]

    @cached_property
    def width(self) -> float:
        """How wide the picture is; one lane is kept free where there is no arrow."""
        return self.right + 14 + LANE * max(self.lanes[-1].many, 1)

    def lane(self, gutter: int, road: Road) -> float:
        """How far to the right a road runs up and down in a gutter."""
        number = self.lanes[gutter].of[road]
        edge = 1 + self.panel_width
        if gutter:
            edge = self.lefts[gutter - 1] + self.grid.widths[gutter - 1]
        return edge + 13 + LANE * number

    @cached_property
    def bottoms(self) -> list[float]:
        """The lower edge of each picture: one for all, or in a long story, which is higher at some steps, in stages."""
        return list(self.each_bottom())

    def each_bottom(self) -> Iterator[float]:
        """The lower edges, step by step."""
        steps = range(len(self.story.snapshots))
        if not self.story.grows:
            yield from (self.bottom for _ in steps)
            return
        lowest = [self.lowest(index) for index in steps]
        for index in steps:
            near = lowest[max(index - NEAR, 0) : index + NEAR]
            stages = ceil((max(near) + MARGIN) / STAGE)
            yield min(stages * STAGE, self.bottom)

    @property
    def is_wide(self) -> bool:
        """Whether it has columns that a telephone does not show beside each other."""
        return self.grid.columns > 1 and self.width > TELEPHONE

    def fits(self, other: "Layout") -> bool:
        """Whether it is narrow enough to take the place of another, which is narrower and higher."""
        if self.width <= TELEPHONE:
            return True
        return self.story.grows and other.grid.lowest > HIGH and self.width <= DESKTOP

    def lowest(self, index: int) -> float:
        """The lowest point of what is drawn at a step."""
        panels = [one for one in self.panels.values() if one.is_at(index)]
        blocks = [*panels, *self.grid.at[index].values()]
        return max((one.bottom for one in blocks), default=MARGIN)


def laid_out(story: Story) -> Layout:
    """A story in one column where that is low enough; else in as many as its width allows and make it lower."""
    seen = Seen(story)
    best = Layout(story, seen)
    for columns in range(2, MOST_COLUMNS + 1):
        if best.grid.lowest <= LOW:
            break
        other = Layout(story, seen, columns)
        if other.grid.lowest < best.grid.lowest and other.fits(best):
            best = other
    return best
