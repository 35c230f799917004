"""What stands in memory after each line, as the picture has it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from .calls import Frame

UNTOLD = ("class", "func")
"""The kinds whose count every call changes: it is told only where nothing else is."""
CELLS, ROWS = 16, 10  # places of one box that are drawn


@dataclass(frozen=True)
class Slot:
    """A place in an object: its key as written, and the number of what it refers to, or a text for what has none."""

    key: str
    uid: int | None
    text: str
    key_uid: int | None

    @property
    def held(self) -> tuple[int | None, str]:
        """What stands in it, to be compared."""
        return self.uid, self.text


@dataclass(frozen=True)
class Thing:
    """An object at one step. `count` is None where it says nothing, since all of Python shares the object."""

    uid: int
    kind: str
    type: str
    name: str
    count: int | None
    size: int | None
    state: str
    slots: tuple[Slot, ...]
    text: str
    shared: bool
    capacity: int
    length: int
    unnamed: int
    methods: tuple[str, ...]
    bases: tuple[str, ...]
    collected: bool
    undrawn: dict[str, int]

    @cached_property
    def cells(self) -> bool:
        """Whether its places stand beside each other."""
        return self.kind in ("seq", "set")

    @property
    def is_cut(self) -> bool:
        """Whether it has more places than the trace tells of."""
        return self.length > len(self.slots)

    @property
    def indexed(self) -> bool:
        """Whether the key of a place is written in brackets: `[0]`."""
        return self.kind in ("seq", "map")

    @cached_property
    def drawn(self) -> tuple[Slot, ...]:
        """The places that have room in the picture."""
        room = CELLS if self.cells else ROWS
        return self.slots[:room]

    @property
    def held(self) -> set[int]:
        """The numbers of the objects that it refers to and keeps: a weak reference keeps none."""
        if self.kind == "weak":
            return set()
        return {slot.uid for slot in self.slots if slot.uid}


@dataclass(frozen=True)
class Snapshot:
    """What stands in memory after a line; `printed` is all the output so far, `fresh` the part that is new.

    `paused` are the calls that have paused since the line before, each by its depth; `error` is the exception that the
    line has met; `shortcut` and `apart` say where the picture may not be that of an unwatched run, as in the trace.
    What is `folded` has a label, and no box here. `passed` says how often what has gone round that is no step,
    and `passing` how much the line has made and freed, by classes.
    """

    event: str
    line: int
    next: int
    frames: tuple[Frame, ...]
    things: dict[int, Thing]
    collections: int
    unreachable: int
    printed: str
    fresh: str
    paused: frozenset[int] = frozenset()
    shortcut: str = ""
    apart: bool = False
    folded: frozenset[int] = frozenset()
    error: str = ""
    passed: Mapping[str, int] = field(default_factory=dict)
    passing: Mapping[str, int] = field(default_factory=dict)


NOTHING = Snapshot("start", 0, 0, (), {}, 0, 0, "", "")
