"""What each call was given, in words, where a function is given different things: `fib(3)`, `Node #1.add(5)`."""

import ast
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from .calls import INNER, Frame, Given
from .functions import parameters
from .measure import beginning, cut, letters_of
from .open_calls import going_on
from .snapshots import NOTHING, Slot, Snapshot, Thing

if TYPE_CHECKING:
    from .story import Story

ONE, ALL = 12, 16
"""Letters of one argument, and of all that a call is given."""
SEQUENCES = {"list": "[{}]", "tuple": "({})"}
"""How a short sequence of plain values is written."""
OWNER = "self"
"""What the first parameter of a method is called."""


def told_apart(story: "Story") -> list[Snapshot]:
    """The snapshots of a story, each call with what it was given where its function is given different things."""
    calls = list(Calls(story).of_each())
    several = given_several(story.snapshots, calls)
    found = []
    for snapshot, known in zip(story.snapshots, calls):
        pairs = zip(snapshot.frames, known)
        frames = [
            replace(frame, given=given) if frame.function in several else frame
            for frame, given in pairs
        ]
        found.append(replace(snapshot, frames=tuple(frames)))
    return found


def given_several(
    snapshots: Iterable[Snapshot], calls: Iterable[list[Given | None]]
) -> set[str]:
    """The functions whose calls are not all given the same."""
    found: defaultdict[str, set[Given]] = defaultdict(set)
    for snapshot, known in zip(snapshots, calls):
        for frame, given in zip(snapshot.frames, known):
            if given:
                found[frame.function].add(given)
    return {function for function, words in found.items() if len(words) > 1}


def changing(snapshots: Iterable[Snapshot]) -> set[int]:
    """What does not hold the same all the time."""
    first: dict[int, tuple[Slot, ...]] = {}
    found = set()
    for snapshot in snapshots:
        for uid, one in snapshot.things.items():
            if first.setdefault(uid, one.slots) != one.slots:
                found.add(uid)
    return found


class Calls:
    """The running calls of a story, each with what it was given as it began."""

    def __init__(self, story: "Story") -> None:
        """Look at a story whose objects have their labels."""
        self.story = story
        self.paused: dict[tuple[str, str], Given | None] = {}
        self.changing = changing(story.snapshots)

    def of_each(self) -> Iterator[list[Given | None]]:
        """What the calls of each snapshot were given, the module first; None where nobody knows."""
        before = NOTHING
        known: list[Given | None] = []
        for snapshot in self.story.snapshots:
            first = going_on(before, snapshot)
            depths = range(first, len(snapshot.frames))
            known = [*known[:first], *(self.begun(snapshot, one) for one in depths)]
            yield known
            self.remember(snapshot.frames[-1], known[-1])
            before = snapshot

    def remember(self, innermost: Frame, given: Given | None) -> None:
        """Keep what the innermost call was given: it may pause, and go on with the names that it has now."""
        key = by_names(innermost)
        # Two calls with the same names that were given other things are not told apart.
        is_alone = self.paused.get(key, given) == given
        self.paused[key] = given if is_alone else None

    def begun(self, snapshot: Snapshot, depth: int) -> Given | None:
        """What a call is given that begins with a snapshot, or was given that goes on with it."""
        frame = snapshot.frames[depth]
        if depth == 0 or frame.function in INNER:
            return None
        if snapshot.event == "enter":
            return self.in_words(snapshot, frame)
        return self.paused.get(by_names(frame))

    def in_words(self, snapshot: Snapshot, frame: Frame) -> Given:
        """What a call is given that begins; with the object of a method where the picture has several of its kind."""
        owner = frame.names.get(OWNER)
        label = self.story.labels.get(owner, "") if owner else ""
        passed = self.passed(snapshot, frame)
        given = ", ".join(self.argument(snapshot, uid) for uid in passed)
        return Given(beginning_of(given), label if label[-1:].isdigit() else "")

    def passed(self, snapshot: Snapshot, frame: Frame) -> Iterator[int]:
        """The objects that a call is given: neither default values nor variables of the function around it."""
        function = self.story.program.function(frame.function, snapshot.next)
        if function is None:
            return
        for name, default in parameters(function).items():
            uid = frame.names.get(name)
            if uid is None or name == OWNER:
                continue
            text = self.story.text(snapshot, uid)
            is_default = default is not None and text == ast.unparse(default)
            if not is_default and uid != default_of(snapshot, frame.function, name):
                yield uid

    def argument(self, snapshot: Snapshot, uid: int) -> str:
        """What a call is given: a short value as it is written, another one by its label."""
        one = snapshot.things[uid]
        written = self.written(snapshot, one)
        if written and len(written) <= ONE:
            return written
        return cut(one.name or self.story.text(snapshot, uid), ONE)

    def written(self, snapshot: Snapshot, one: Thing) -> str:
        """A value as a program would write it: a plain one, or a list or tuple of plain ones; "" for any other.

        A list that does not stay as it is has its label alone.
        """
        if one.kind == "atom":
            return one.text
        if one.type not in SEQUENCES or one.is_cut or one.uid in self.changing:
            return ""
        if any(slot.uid in self.story.labels for slot in one.slots):
            return ""
        values = [self.story.value(snapshot, slot) for slot in one.slots]
        return SEQUENCES[one.type].format(", ".join(values))


def default_of(snapshot: Snapshot, function: str, name: str) -> int | None:
    """The object that a function in a box, or a method of a class in one, keeps as the default value of a name."""
    for one in snapshot.things.values():
        key = f"{name}=" if one.name == function else f"{function}({name}=)"
        for slot in one.slots:
            if slot.key == key and one.kind in ("class", "func"):
                return slot.uid
    return None


def beginning_of(given: str) -> str:
    """What a call is given, or as much of its beginning as there is room for."""
    if letters_of(given) <= ALL:
        return given
    return f"{beginning(given, ALL - 1)}…"


def by_names(frame: Frame) -> tuple[str, str]:
    """What tells a paused call from others of its function: its names, and what they lead to."""
    return frame.function, repr(frame.names)
