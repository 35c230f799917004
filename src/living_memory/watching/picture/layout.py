"""Where everything lies: names on the left, boxes in one column, arrows between boxes in lanes on the right.

A box keeps its place for the whole story; room of the dead is used again.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

from .ledger import Dot, ledger
from .measure import BOLD, cut, mono, sans
from .moments import CELLS, Moment, Thing
from .parts import LABEL, SIZE, TITLES, notes, pill_width, rings_width, size
from .spots import MARGIN, Spot, pack
from .story import LONG, Story

GAP, LANE = 30, 6
TITLE, NAME = 22, 26  # heights in a panel of names
HEAD, CELL, INDEX, ROW = 31, 28, 12, 23  # heights in a box
SPARE = 19  # width of a reserved place
NARROWEST, WIDEST = 136, 228  # of a box
KEY, VALUE = 16, 16  # letters of a key, and of a value inside a box

Panel = tuple[int, str]  # how deep its call is, and its function
Pair = tuple[int, int]  # a box that holds, and a box that is held


@dataclass
class Names(Spot):
    """A panel: the names of one call, each with its own row."""

    rows: list[str] = field(default_factory=list)


@dataclass
class Box(Spot):
    """A box: the width of its cells, the boxes that it holds and those that hold it, over the whole story."""

    cell: float = 26
    targets: list[int] = field(default_factory=list)
    left: list[tuple[Panel, str]] = field(default_factory=list)
    right: list[int] = field(default_factory=list)


class Layout:
    """The places of one story, in the units of the picture."""

    def __init__(self, story: Story) -> None:
        """Lay out all moments of a story at once, so that nothing jumps from one to the next."""
        self.story = story
        self.ledgers = [ledger(story, moment) for moment in story.moments]
        self.panels: dict[Panel, Names] = {}
        self.boxes: dict[int, Box] = {}
        for index, moment in enumerate(story.moments):
            self.see_names(index, moment)
            self.see_boxes(index, moment)
        self.panel_width = max([66, *map(self.panel_needs, self.panels)])
        self.x = 1 + self.panel_width + GAP
        self.width_of_box = min(max([NARROWEST, *self.box_needs()]), WIDEST)
        self.right = self.x + self.width_of_box
        self.lanes: dict[Pair, int] = {}
        self.place()

    def see_names(self, index: int, moment: Moment) -> None:
        """Take note of the names of a moment."""
        for depth, frame in enumerate(moment.frames):
            panel = self.panels.setdefault(
                (depth, frame.function), Names(0, index, index)
            )
            panel.last = index
            panel.rows += [name for name in frame.names if name not in panel.rows]
            panel.height = TITLE + NAME * max(len(panel.rows), 1) + 6

    def see_boxes(self, index: int, moment: Moment) -> None:
        """Take note of the boxes of a moment and of who holds them."""
        for uid in self.ledgers[index]:
            one = moment.things[uid]
            # One moment more: the dead are drawn once.
            box = self.boxes.setdefault(uid, Box(0, index, index))
            box.last = min(index + 1, len(self.story.moments) - 1)
            values = [
                self.story.value(moment, place)
                for place in one.drawn
                if place.uid not in self.story.labels
            ]
            if one.cells:
                box.cell = max(
                    [box.cell, *(mono(cut(value, VALUE)) + 12 for value in values)]
                )
        for account in self.ledgers[index].values():
            for dot in account.dots:
                self.see_dot(dot)

    def see_dot(self, dot: Dot) -> None:
        """Take note of an arrow into a box."""
        if dot.owner:
            remember(self.boxes[dot.target].right, dot.owner)
            remember(self.boxes[dot.owner].targets, dot.target)
        else:
            remember(self.boxes[dot.target].left, ((dot.depth, dot.function), dot.name))

    def panel_needs(self, panel: Panel) -> float:
        """The width that the names of a panel and the values beside them need."""
        needs = [mono(cut(name, LONG)) + 34 for name in self.panels[panel].rows]
        needs.append(sans(cut(f"in {panel[1]}()", LONG + KEY), TITLES) + 20)
        for moment in self.story.moments:
            for name, uid in (
                moment.frames[panel[0]].names.items()
                if panel[0] < len(moment.frames)
                else ()
            ):
                if uid not in self.story.labels:
                    needs.append(
                        mono(cut(name, LONG))
                        + mono(cut(self.story.text(moment, uid), LONG))
                        + 34
                    )
        return max(needs, default=0)

    def box_needs(self) -> Iterable[float]:
        """The widths that heads, rows and cells would like to have."""
        for moment, accounts in zip(self.story.moments, self.ledgers):
            for uid, account in accounts.items():
                one, label = moment.things[uid], self.story.labels[uid]
                words = sans(label, LABEL, BOLD) + sans(size(one), SIZE)
                yield pill_width(one) + rings_width(account.rings) + words + 25
                if one.cells:
                    yield self.boxes[uid].cell * len(one.drawn) + SPARE + 14
                else:
                    keys = [
                        cut(self.story.key(moment, place), KEY) for place in one.drawn
                    ]
                    values = [
                        cut(self.story.value(moment, place), VALUE)
                        for place in one.drawn
                    ]
                    yield max(map(mono, map(str.__add__, keys, values)), default=0) + 34
                    yield mono(cut(one.text, KEY + VALUE)) + 24

    def flow(self, uid: int, one: Thing) -> list[tuple[float, int, float]]:
        """Where the cells of a box go: how far from its left edge, in which line, how wide."""
        places, x, line = [], 6.0, 0
        total = max(len(one.drawn), min(one.capacity, CELLS))
        for index in range(total):
            wide = self.boxes[uid].cell if index < len(one.drawn) else SPARE
            if x + wide > self.width_of_box - 6 and x > 6:
                x, line = 6.0, line + 1
            places.append((x, line, min(wide, self.width_of_box - 12)))
            x += wide
        return places

    def rows(self, one: Thing) -> list[int]:
        """The numbers of the places that have a row: of what is not known from within, those that lead to a box."""
        known = one.kind not in ("opaque", "iter")
        return [
            index
            for index, place in enumerate(one.drawn)
            if known or place.uid in self.story.labels
        ]

    def height(self, uid: int, one: Thing) -> float:
        """How high a box is at a moment."""
        if one.cells:
            places = self.flow(uid, one)
            more = 14 if one.length > len(one.drawn) else 0
            return HEAD + (
                (places[-1][1] + 1) * (CELL + INDEX) + 6 + more if places else 22
            )
        rows = len(self.rows(one)) + len(list(notes(one)))
        return HEAD + (rows * ROW + 5 if rows else 3)

    def place(self) -> None:
        """Give every panel, box and lane its place, and the picture its size."""
        for index, moment in enumerate(self.story.moments):
            for uid in self.ledgers[index]:
                box = self.boxes[uid]
                box.height = max(
                    box.height,
                    self.height(uid, moment.things[uid])
                    + self.below(uid, moment.things[uid]),
                )
        bottom = max(pack(self.panels.values(), 10), pack(self.boxes.values(), 22))
        self.bottom = bottom + MARGIN
        for pair in sorted(self.pairs(), key=self.distance):
            taken = {
                lane for other, lane in self.lanes.items() if self.meet(pair, other)
            }
            self.lanes[pair] = next(
                lane for lane in range(len(taken) + 1) if lane not in taken
            )
        self.width = self.right + 14 + LANE * (max(self.lanes.values(), default=0) + 1)

    def below(self, uid: int, one: Thing) -> int:
        """The room under a box for the lines from its cells."""
        return 6 * len(self.boxes[uid].targets) if one.cells else 0

    def pairs(self) -> list[Pair]:
        """Which box holds which at some moment."""
        return [
            (uid, target) for uid, box in self.boxes.items() for target in box.targets
        ]

    def distance(self, pair: Pair) -> float:
        """How far apart two boxes are: the near ones get the inner lanes."""
        return abs(self.boxes[pair[0]].y - self.boxes[pair[1]].y)

    def meet(self, one: Pair, other: Pair) -> bool:
        """Whether the arrows of two pairs would lie on each other in one lane."""
        (high, low), (top, bottom) = self.span(one), self.span(other)
        return high < bottom and top < low

    def span(self, pair: Pair) -> tuple[float, float]:
        """The highest and the lowest point that the arrows of a pair can reach."""
        found = [self.boxes[uid] for uid in pair]
        return min(box.y for box in found), max(box.y + box.height for box in found)


def remember(known: list, one: object) -> None:
    """Put it at the end, once."""
    if one not in known:
        known.append(one)
