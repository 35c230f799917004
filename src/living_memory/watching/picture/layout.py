"""Where everything lies: names on the left, boxes in one column, arrows between boxes in lanes on the right.

A box keeps its place for the whole story; room of the dead is used again.
"""

from collections.abc import Iterator
from math import ceil

from ..svg import Point
from .column import MARGIN, stack
from .heights import (
    BELOW,
    CELL,
    HEAD,
    ROW,
    Cell,
    cells,
    height_with_cells,
    height_with_rows,
    rows,
)
from .lanes import Lanes, Pair
from .seen import Call, Name, Panel, Seen
from .snapshots import Snapshot, Thing
from .story import Story
from .widths import box_width, panel_width

GAP = 30  # between the panels and the boxes
LANE = 6  # from one lane to the next
NEAR = 12  # steps before and behind one that are as high as it is
STAGE = 300  # by so much pictures grow
BETWEEN_PANELS, BETWEEN_BOXES = 10, 22


class Layout:
    """The places of one story, in the units of the picture."""

    def __init__(self, story: Story) -> None:
        """Lay out all snapshots of a story at once, so that nothing jumps from one to the next."""
        seen = Seen(story)
        self.story = story
        self.holders = seen.holders
        self.panels = seen.panels
        self.boxes = seen.boxes
        self.panel_width = panel_width(seen)
        self.left = 1 + self.panel_width + GAP
        self.box_width = box_width(seen)
        self.right = self.left + self.box_width
        for snapshot in story.snapshots:
            self.make_room(snapshot)
        lowest_panel = stack(self.panels.values(), BETWEEN_PANELS)
        lowest_box = stack(self.boxes.values(), BETWEEN_BOXES)
        self.bottom = max(lowest_panel, lowest_box) + MARGIN
        self.bottoms = list(self.each_bottom())
        self.lanes = Lanes(self.boxes)
        self.width = self.right + 14 + LANE * self.lanes.many

    def make_room(self, snapshot: Snapshot) -> None:
        """Make the boxes of a snapshot as high as they are in it, with the lines below them."""
        for uid, box in self.boxes.items():
            if uid in snapshot.things and uid not in snapshot.folded:
                one = snapshot.things[uid]
                below = BELOW * len(box.targets) if one.cells else 0
                high = self.height(one) + below
                box.height = max(box.height, high)

    def each_bottom(self) -> Iterator[float]:
        """The lower edge of each picture: one for all, or in a long story, which is higher at some steps, in stages."""
        steps = range(len(self.story.snapshots))
        if not self.story.grows:
            yield from (self.bottom for _ in steps)
            return
        lowest = [self.lowest(index) for index in steps]
        for index in steps:
            near = lowest[max(index - NEAR, 0) : index + NEAR]
            stages = ceil((max(near) + MARGIN) / STAGE)
            yield min(stages * STAGE, self.bottom)

    def lowest(self, index: int) -> float:
        """The lowest point of what is drawn at a step."""
        blocks = [*self.panels.values(), *self.boxes.values()]
        return max((one.bottom for one in blocks if one.is_at(index)), default=MARGIN)

    def height(self, one: Thing) -> float:
        """How high a box is in a snapshot."""
        if one.cells:
            return height_with_cells(one, self.cells(one))
        rows = self.rows(one)
        return height_with_rows(one, len(rows))

    def cells(self, one: Thing) -> list[Cell]:
        """The cells of a box, from its left edge."""
        box = self.boxes[one.uid]
        return list(cells(one, box.cell, self.box_width))

    def rows(self, one: Thing) -> list[int]:
        """The numbers of the places that have a row."""
        return rows(one, self.story.labels)

    def top(self, one: Thing) -> float:
        """The upper edge of a box."""
        return self.boxes[one.uid].y

    def middle_of_cell(self, one: Thing, cell: Cell) -> Point:
        """The middle of a cell of a box."""
        x = self.left + cell.left + cell.half
        upper = self.top(one) + cell.upper
        return Point(x, upper + CELL / 2)

    def middle_of_row(self, one: Thing, line: int) -> float:
        """How far down the middle of a row of a box is; `line` is its number from 0."""
        return self.top(one) + HEAD + ROW * line + 11

    def lane(self, owner: int, target: int) -> float:
        """How far to the right the arrows from one box to another run up and down."""
        number = self.lanes.of[Pair(owner, target)]
        return self.right + 13 + LANE * number

    def middle_of_name(self, name: Name) -> float:
        """How far down the middle of the row of a name is."""
        return self.panels[name.call].middle(name.name)

    def panel(self, depth: int, function: str) -> Panel:
        """The panel of a call."""
        return self.panels[Call(depth, function)]
