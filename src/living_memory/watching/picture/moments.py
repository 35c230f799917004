"""What stands in memory after each line: the steps of a trace that are shown, as the picture reads them."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass

CELLS, ROWS = 16, 10  # places of one box that are drawn


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
        undrawn={
            holder: number
            for holder, number in data.get("more", {}).items()
            if number > 0
        },
    )


def moments(trace: dict) -> Iterator[Moment]:
    """The steps of the trace that are shown: all but the docstring and the imports, where nothing is drawn."""
    output, until = trace["output"].encode(), 0
    silent = {0} | set(quiet_lines(trace["source"]))
    for step in trace["steps"]:
        start, end = step.get("out", (until, until))
        until = end
        if (
            step["line"] in silent
            and len(step["frames"]) == 1
            and step["event"] != "raise"
        ):
            continue
        yield Moment(
            event=step["event"],
            line=step["line"],
            frames=tuple(
                Frame(frame["name"], dict(frame["vars"])) for frame in step["frames"]
            ),
            things={
                int(uid): thing(int(uid), data) for uid, data in step["objs"].items()
            },
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
    return next(
        (number for number, row in enumerate(rows, 1) if number > last and row.strip()),
        last + 1,
    )
