"""A trace as the picture needs it: the steps that are shown, what is a box in them, and what each box is called."""

import ast
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

LONG = 12  # letters of a value that stands in the place of its name
CELLS, ROWS = 16, 10  # places of one box that are drawn
NOUNS = {
    "func": "function {}",
    "class": "class {}",
    "frame": "frame of {}()",
    "gen": "generator",
    "weak": "weak reference",
}


@dataclass(frozen=True)
class Slot:
    """A place in an object: its key as written, and the number of what it refers to, or a text for what has none."""

    key: str
    uid: int | None
    text: str
    key_uid: int | None


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
    methods: tuple[str, ...]
    collected: bool
    undrawn: dict[str, int]

    @property
    def cells(self) -> bool:
        """Whether its places stand beside each other."""
        return self.kind in ("seq", "set")

    @property
    def drawn(self) -> tuple[Slot, ...]:
        """The places that have room in the picture."""
        return self.slots[: CELLS if self.cells else ROWS]


@dataclass(frozen=True)
class Frame:
    """A running call: its function, and the number of the object that each of its names refers to."""

    function: str
    names: dict[str, int]


@dataclass(frozen=True)
class Moment:
    """What stands in memory after a line; `printed` is all the output so far, `fresh` the part that is new."""

    event: str
    line: int
    frames: tuple[Frame, ...]
    things: dict[int, Thing]
    collections: int
    unreachable: int
    printed: str
    fresh: str


NOTHING = Moment("start", 0, (), {}, 0, 0, "", "")


def slot(key: object, value: object) -> Slot:
    """One place of an object as the trace has it."""
    by_key = key["ref"] if isinstance(key, dict) else None
    words = "" if key is None or by_key else str(key)
    uid = value if isinstance(value, int) else None
    return Slot(words, uid, "" if uid else value["text"], by_key)


def thing(uid: int, data: dict) -> Thing:
    """One object of a step as the trace has it."""
    slots = tuple(slot(key, value) for key, value in data["slots"])
    return Thing(
        uid=uid,
        kind=data["kind"],
        type=data["type"],
        name=data.get("name", ""),
        count=data["rc"],
        size=data["size"],
        state=data["state"],
        slots=slots,
        text=data.get("text", ""),
        shared=bool(data.get("shared")),
        capacity=data.get("cap", 0),
        length=data.get("len", len(slots)),
        methods=tuple(data.get("methods", ())),
        collected=bool(data.get("gc")),
        undrawn={holder: number for holder, number in data.get("more", {}).items() if number > 0},
    )


def moments(trace: dict) -> Iterator[Moment]:
    """The steps of the trace that are shown: all but the docstring and the imports, where nothing is drawn."""
    output, until = trace["output"].encode(), 0
    silent = {0} | set(quiet_lines(trace["source"]))
    for step in trace["steps"]:
        start, end = step.get("out", (until, until))
        until = end
        if step["line"] in silent and len(step["frames"]) == 1 and step["event"] != "raise":
            continue
        yield Moment(
            event=step["event"],
            line=step["line"],
            frames=tuple(Frame(frame["name"], dict(frame["vars"])) for frame in step["frames"]),
            things={int(uid): thing(int(uid), data) for uid, data in step["objs"].items()},
            collections=step.get("gc", 0),
            unreachable=step.get("unreachable", 0),
            printed=output[:end].decode(),
            fresh=output[start:end].decode(),
        )


def quiet_lines(source: str) -> Iterator[int]:
    """The first lines of the docstring and of the imports of a module."""
    for statement in ast.parse(source).body:
        if isinstance(statement, ast.Import | ast.ImportFrom):
            yield statement.lineno
    if shown_from(source) > 1:
        yield ast.parse(source).body[0].lineno


def shown_from(source: str) -> int:
    """The number of the first line that is shown: the docstring of the file is not, nor the empty lines below it."""
    tree, rows = ast.parse(source), source.splitlines()
    last = tree.body[0].end_lineno if ast.get_docstring(tree) is not None else 0
    return next((number for number, row in enumerate(rows, 1) if number > last and row.strip()), last + 1)


class Story:
    """All the moments of a trace, and what holds for all of them: which objects are boxes, and their labels."""

    def __init__(self, trace: dict) -> None:
        """Read a trace as the recorder writes it."""
        self.source: str = trace["source"]
        self.python: str = trace["python"]
        self.moments = list(moments(trace))

    def before(self, index: int) -> Moment:
        """The moment before this one: at the start, nothing."""
        return self.moments[index - 1] if index else NOTHING

    @cached_property
    def labels(self) -> dict[int, str]:
        """What each box is called, in the order of first sight: `list 1` where there is more than one list."""
        first: dict[int, Thing] = {}
        for moment in self.moments:
            for uid in boxes(moment):
                first.setdefault(uid, moment.things[uid])
        nouns = {uid: NOUNS.get(one.kind, one.type).format(one.name) for uid, one in first.items()}
        total, seen = Counter(nouns.values()), Counter()
        for uid, noun in nouns.items():
            seen[noun] += 1
            nouns[uid] = f"{noun} {seen[noun]}" if total[noun] > 1 else noun
        return nouns

    def text(self, moment: Moment, uid: int) -> str:
        """What stands in the place of something that has no box; the label of what has one."""
        one = moment.things[uid]
        return self.labels.get(uid) or {"atom": one.text, "func": "def", "class": "class", "seq": "()"}[one.kind]

    def key(self, moment: Moment, place: Slot) -> str:
        """The key of a place as the reader sees it."""
        key = self.text(moment, place.key_uid) if place.key_uid else place.key
        return "watches" if key == "target" else key.replace("__traceback__", "traceback")

    def value(self, moment: Moment, place: Slot) -> str:
        """What stands in a place."""
        return place.text if place.uid is None else self.text(moment, place.uid)


def boxes(moment: Moment) -> Iterator[int]:
    """The objects of a moment that are worth a box: not what is small and shared, nor what nobody looks into."""
    named = Counter(uid for frame in moment.frames for uid in frame.names.values())
    uses = named + Counter(place.uid for one in moment.things.values() for place in one.slots if place.uid)
    for uid, one in moment.things.items():
        if one.kind == "atom":
            worth = uid in named and not one.shared and (uses[uid] > 1 or len(one.text) > LONG)
        elif one.kind in ("class", "func"):
            worth = bool(one.slots) or one.state != "live"
        else:
            worth = not (one.kind == "seq" and one.shared)
        if worth:
            yield uid
