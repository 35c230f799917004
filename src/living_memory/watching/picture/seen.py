"""What is seen of a story: the panels of names and the boxes, from when to when, and what each has to hold."""

from dataclasses import dataclass, field
from typing import NamedTuple, TypeVar

from .calls import HANDS_OVER
from .column import Block
from .measure import mono_cut
from .references import Reference, who_holds
from .snapshots import Snapshot, Thing
from .story import Story

VALUE = 16  # letters of a value inside a box
TITLE, NAME = 22, 26  # heights in a panel of names
AT_FOOT = 6  # room below the last name

Known = TypeVar("Known")


class Call(NamedTuple):
    """A running call: how deep it is, and its function."""

    depth: int
    function: str


class Name(NamedTuple):
    """A name of a call."""

    call: Call
    name: str

    @classmethod
    def of(cls, reference: Reference) -> "Name":
        """The name that is this reference."""
        call = Call(reference.depth, reference.function)
        return cls(call, reference.name)


@dataclass(eq=False)
class Panel(Block):
    """The names of one call, each with its own row."""

    rows: list[str] = field(default_factory=list)

    def middle(self, name: str) -> float:
        """The middle of the row of a name."""
        upper = NAME * self.rows.index(name)
        return self.y + TITLE + upper + NAME / 2


@dataclass(eq=False)
class Box(Block):
    """A box: the width of its cells, the boxes that it holds and who holds it, over the whole story."""

    cell: float = 26
    targets: list[int] = field(default_factory=list)
    names: list[Name] = field(default_factory=list)
    owners: list[int] = field(default_factory=list)
    steps: set[int] = field(default_factory=set)


class Seen:
    """The panels by their calls, the boxes by their numbers, and the holders of each box in each snapshot."""

    def __init__(self, story: Story) -> None:
        """Look at all snapshots of a story at once, so that nothing jumps from one to the next."""
        self.story = story
        self.holders = [who_holds(story, snapshot) for snapshot in story.snapshots]
        self.panels: dict[Call, Panel] = {}
        self.boxes: dict[int, Box] = {}
        for index, snapshot in enumerate(story.snapshots):
            self.see_panels(index, snapshot)
            self.see_boxes(index, snapshot)
            self.see_references(index)

    def see_panels(self, index: int, snapshot: Snapshot) -> None:
        """Take note of the names of a snapshot."""
        for depth, frame in enumerate(snapshot.frames):
            call = Call(depth, frame.function)
            panel = self.panels.setdefault(call, Panel(0, index, index))
            panel.last = index
            for name in frame.names:
                remember(panel.rows, name)
            if frame.handed:
                remember(panel.rows, frame.handed.key)
            panel.rows.sort(key=is_handed_over)
            rows = max(len(panel.rows), 1)
            panel.height = TITLE + NAME * rows + AT_FOOT

    def see_boxes(self, index: int, snapshot: Snapshot) -> None:
        """Take note of the boxes of a snapshot."""
        end = len(self.story.snapshots) - 1
        for uid in self.holders[index]:
            box = self.boxes.setdefault(uid, Box(0, index, index))
            # One snapshot more: the dead are drawn once.
            box.last = min(index + 1, end)
            box.steps |= {index, index + 1}
            one = snapshot.things[uid]
            if one.cells:
                wide = self.widest_value(snapshot, one)
                box.cell = max(box.cell, wide)

    def widest_value(self, snapshot: Snapshot, one: Thing) -> float:
        """The width that a cell needs for the values of an object; 0 if it has none but references."""
        widest = 0.0
        for slot in one.drawn:
            if not self.story.has_box(snapshot, slot.uid):
                value = self.story.value(snapshot, slot)
                wide = mono_cut(value, VALUE) + 12
                widest = max(widest, wide)
        return widest

    def see_references(self, index: int) -> None:
        """Take note of who holds the boxes of a snapshot."""
        for holders in self.holders[index].values():
            for reference in holders.references:
                self.see_reference(reference)

    def see_reference(self, reference: Reference) -> None:
        """Take note of an arrow into a box."""
        box = self.boxes[reference.target]
        if reference.owner:
            remember(box.owners, reference.owner)
            owner = self.boxes[reference.owner]
            remember(owner.targets, reference.target)
        else:
            remember(box.names, Name.of(reference))


def is_handed_over(row: str) -> bool:
    """Whether a row of a panel is what its call hands over, which stands below all names."""
    return row in HANDS_OVER


def remember(known: list[Known], one: Known) -> None:
    """Put it at the end, once."""
    if one not in known:
        known.append(one)
