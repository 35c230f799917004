"""The steps of a trace that are shown, read as the picture has them."""

from collections.abc import Iterator

from ...inside import trace as written
from .calls import read_frames
from .program import Program
from .snapshots import Slot, Snapshot, Thing


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
