"""A trace as a story: its snapshots, what is a box in them, and what each box is called."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from functools import cached_property

from ...inside.trace import Trace
from .calls import INNER, called
from .folds import folds
from .given import told_apart
from .program import Program
from .reading import is_silent, snapshots
from .snapshots import NOTHING, Slot, Snapshot, Thing

LONG = 12  # letters of a value that stands in the place of its name
NOUNS = {
    "func": "function {}",
    "class": "class {}",
    "weak": "weak reference",
}
LAMBDA = "<lambda>"
"""What a function without a name calls itself."""
TYPES = {"async_generator": "asynchronous generator"}
"""What a box is called, where the name of its type is no word."""
BOXLESS = {"func": "def", "class": "class", "seq": "()"}
"""What stands in the place of an object without a box, by its kind; of an atom it is its own text."""

KEYS = {"target": "watches", "__traceback__": "traceback", "_value_": "value"}
"""What a reader sees in the place of a key."""


def how_many(trace: Trace) -> int:
    """How many steps of a trace are shown."""
    program = Program(trace["source"])
    shown = [step for step in trace["steps"] if not is_silent(step, program)]
    return len(shown)


class Story:
    """All the snapshots of a trace, and what holds for all of them: which objects are boxes, and their labels."""

    def __init__(self, trace: Trace, room: int = 0) -> None:
        """Read a trace as the recorder writes it; where a step has more boxes than there is `room`, it folds some.

        Then its pictures are as high as they need to be, step by step.
        """
        self.python: str = trace["python"]
        self.is_left: bool = trace["status"] is None and not trace["truncated"]
        """Whether the program was left by `SystemExit`, which `sys.exit` raises."""
        self.grows = bool(room)
        self.program = Program(trace["source"])
        self.snapshots = list(snapshots(trace, self.program))
        if room:
            found = folds(self.snapshots, self.labels, room)
            whole = zip(self.snapshots, list(found))
            self.snapshots = [replace(one, folded=folded) for one, folded in whole]
        self.snapshots = told_apart(self)

    def before(self, index: int) -> Snapshot:
        """The snapshot before this one: at the start, nothing."""
        return self.snapshots[index - 1] if index else NOTHING

    @cached_property
    def labels(self) -> dict[int, str]:
        """What each box is called, in the order of first sight: `list #1` where there is more than one list."""
        nouns = self.nouns()
        total = Counter(nouns.values())
        seen: Counter[str] = Counter()
        labels = {}
        for uid, noun in nouns.items():
            seen[noun] += 1
            labels[uid] = noun
            if total[noun] > 1:
                labels[uid] = f"{noun} #{seen[noun]}"
        return labels

    def has_box(self, snapshot: Snapshot, uid: int | None) -> bool:
        """Whether an object has a box in this snapshot, and is not folded there."""
        return uid in self.labels and uid not in snapshot.folded

    def nouns(self) -> dict[int, str]:
        """What kind of thing each box is when it is first seen, in the order of first sight."""
        nouns: dict[int, str] = {}
        for snapshot in self.snapshots:
            for one in boxed(snapshot):
                if one.uid not in nouns:
                    nouns[one.uid] = noun_of(one)
        return nouns

    def boxes(self, snapshot: Snapshot) -> dict[str, Thing]:
        """The boxes of a snapshot by their labels, in the order of the trace."""
        found = {}
        for uid, one in snapshot.things.items():
            if uid in self.labels:
                label = self.labels[uid]
                found[label] = one
        return found

    def text(self, snapshot: Snapshot, uid: int) -> str:
        """What stands in the place of something that has no box; the label of what has one."""
        if uid in self.labels:
            return self.labels[uid]
        one = snapshot.things[uid]
        if one.kind == "atom":
            return one.text
        return BOXLESS[one.kind]

    def key(self, snapshot: Snapshot, slot: Slot) -> str:
        """The key of a place as the reader sees it."""
        if slot.key_uid:
            one = snapshot.things[slot.key_uid]
            return one.text if one.kind == "atom" else self.text(snapshot, one.uid)
        return KEYS.get(slot.key, slot.key)

    def value(self, snapshot: Snapshot, slot: Slot) -> str:
        """What stands in a place."""
        if slot.uid is None:
            return slot.text
        return self.text(snapshot, slot.uid)


def noun_of(one: Thing) -> str:
    """What kind of thing a box is: `list`, `class Node`."""
    plain = TYPES.get(one.type, one.type)
    if one.kind == "inst" and one.name:  # a member of an enumeration
        return one.name
    if one.kind == "map" and one.name:
        return f"cache of {one.name}()"
    if one.kind == "func" and one.name == LAMBDA:
        return "lambda"
    if one.kind == "gen" and one.name not in INNER:
        return f"{plain} {one.name}"
    if one.kind == "frame":
        return f"frame of {called(one.name)}"
    noun = NOUNS.get(one.kind, plain)
    return noun.format(one.name)


def boxed(snapshot: Snapshot) -> Iterator[Thing]:
    """The objects of a snapshot that are worth a box."""
    named: Counter[int] = Counter()
    for frame in snapshot.frames:
        named.update(frame.names.values())
    uses = Counter(named)
    for one in snapshot.things.values():
        for slot in one.slots:
            if slot.uid:
                uses[slot.uid] += 1
    for uid, one in snapshot.things.items():
        if is_worth_a_box(one, uid in named, uses[uid]):
            yield one


def is_worth_a_box(one: Thing, named: bool, uses: int) -> bool:
    """Whether an object has a box: not what is small and shared, nor what nobody looks into.

    `named` says whether a name leads to it, `uses` how many names and places do.
    """
    if one.kind == "atom":
        stands_out = uses > 1 or len(one.text) > LONG
        return named and not one.shared and stands_out
    if one.kind in ("class", "func"):
        # Of one that stands under its own name alone, that says all.
        stands_out = uses > 1 or not named
        return bool(one.slots) or one.state != "live" or stands_out
    return one.kind != "seq" or not one.shared
