"""What stands in memory after each line: the steps of a trace that are shown, as the picture reads them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from ...inside import trace as written
from .calls import Frame, read_frames
from .program import Program

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


def snapshots(trace: written.Trace, program: Program) -> Iterator[Snapshot]:
    """The steps of the trace that are shown: all but the docstring and the imports, where nothing is drawn."""
    output = trace["output"].encode()
    until = 0
    reader = Reader()
    for step in trace["steps"]:
        start, end = step.get("out", (until, until))
        until = end
        if not is_silent(step, program):
            yield Snapshot(
                event=step["event"],
                line=step["line"],
                next=step["next"],
                frames=read_frames(step),
                things=reader.read(step["objs"]),
                collections=step.get("gc", 0),
                unreachable=step.get("unreachable", 0),
                printed=output[:end].decode(),
                fresh=output[start:end].decode(),
                shortcut=step.get("shortcut", ""),
                apart="apart" in step,
                error=error_of(step),
                paused=frozenset(step.get("paused", ())),
                passed=step.get("passed", {}),
                passing=step.get("passing", {}),
            )


def error_of(step: written.Step) -> str:
    """The exception that the line has met, as Python writes it last: `ValueError: boom`; empty if there is none."""
    if "error" not in step:
        return ""
    error = step["error"]
    if "text" not in error:
        return error["type"]
    return f"{error['type']}: {error['text']}"


def is_silent(step: written.Step, program: Program) -> bool:
    """Whether a step is not shown: before the program, or after a line where nothing is drawn."""
    if step["event"] == "raise" or len(step["frames"]) > 1:
        return False
    line = step["line"]
    return line == 0 or line in program.silent_lines


class Reader:
    """Reads the objects of step after step: one that has not changed is the same thing as before."""

    def __init__(self) -> None:
        """Nothing was read yet."""
        self.records: dict[str, written.ObjectRecord] = {}
        self.things: dict[int, Thing] = {}

    def read(self, objects: dict[str, written.ObjectRecord]) -> dict[int, Thing]:
        """The objects of a step by their numbers."""
        found = {}
        for key, data in objects.items():
            uid = int(key)
            is_same = self.records.get(key) == data
            found[uid] = self.things[uid] if is_same else read_thing(uid, data)
        self.records, self.things = objects, found
        return found


def read_thing(uid: int, data: written.ObjectRecord) -> Thing:
    """One object of a step as the trace has it."""
    slots = tuple(read_slot(key, value) for key, value in data["slots"])
    more = data.get("more", {})
    return Thing(
        uid=uid,
        kind=data["kind"],
        type=data["type"],
        name=data.get("name", ""),
        count=data["rc"],
        size=data["size"],
        state=data["state"],
        slots=slots,
        text=data.get("text") or data.get("value", ""),
        shared=bool(data.get("shared")),
        capacity=data.get("cap", 0),
        length=data.get("len", len(slots)),
        unnamed=data.get("unnamed", 0),
        methods=tuple(data.get("methods", ())),
        bases=tuple(data.get("bases", ())),
        collected=bool(data.get("gc")),
        undrawn={holder: number for holder, number in more.items() if number > 0},
    )


def read_slot(key: written.SlotKey, value: written.SlotValue) -> Slot:
    """One place of an object as the trace has it."""
    key_uid = None
    words = ""
    if isinstance(key, dict):
        key_uid = key["ref"]
    elif key is not None:
        words = str(key)
    if isinstance(value, int):
        return Slot(words, value, "", key_uid)
    return Slot(words, None, value["text"], key_uid)
