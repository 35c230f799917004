"""A trace as rows that say only what changes from step to step, and back.

A row is about a key of the trace, about a step, or about an object of the last step above it.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple, cast

from ..inside.trace import (
    Line,
    ObjectRecord,
    Step,
    Trace,
)

STEP = "step"
"""What a row is about that opens a step."""
WITHOUT = "without"
"""Under this key stands what an object no longer has."""
ELSEWHERE = (
    "python",
    "source",
    "objects",
    "steps",
)
"""The keys of a trace that are no rows of their own."""
Json = Any
"""What `json` reads, which nobody has checked yet."""
Known = Mapping[str, object]
Objects = Mapping[str, ObjectRecord]
NOTHING: Known = {}
MISSING = object()
"""No value of a trace, not even null."""


class Row(NamedTuple):
    """What it is about, a key of the trace, `step` or the number of an object; and what there is to say about it."""

    about: str | int
    value: Json


def fold(trace: Trace, above: int) -> Iterator[Row]:
    """The rows of one trace, its lines counted from below so many lines `above` the code."""
    for key, value in trace.items():
        if key not in ELSEWHERE:
            yield Row(key, value)
    for number, birth in trace["objects"].items():
        yield Row(int(number), birth)
    before: Objects = {}
    for step in trace["steps"]:
        yield Row(STEP, fold_step(step, above))
        yield from fold_objects(before, step["objs"])
        before = step["objs"]


def fold_step(step: Step, above: int) -> Known:
    """A step without its objects."""
    folded: dict[str, object] = {
        **step,
        "line": of_code(step["line"], above),
        "next": of_code(step["next"], above),
    }
    del folded["objs"]
    return folded


def fold_objects(before: Objects, now: Objects) -> Iterator[Row]:
    """What left the picture, then what is new or moved, in the order of the numbers."""
    gone = before.keys() - now.keys()
    for number in sorted(gone, key=int):
        yield Row(int(number), None)
    for number in sorted(now, key=int):
        new = now[number]
        old = before.get(number, NOTHING)
        if new != old:
            yield Row(int(number), change(old, new))


def change(old: Known, new: Known) -> Known:
    """What to say about an object that was known as `old`; what it no longer has stands under "without"."""
    said: dict[str, object] = {}
    for key, value in sorted(new.items()):
        if old.get(key, MISSING) != value:
            said[key] = value
    lost = old.keys() - new.keys()
    if lost:
        said[WITHOUT] = sorted(lost)
    return said


def unfold(rows: Iterable[Row], python: str, source: str, above: int) -> Trace:
    """The trace that `fold` took apart; raise an error of many kinds where these are not its rows."""
    births: Json = {}
    steps: Json = []
    trace = {
        "python": python,
        "source": source,
        "objects": births,
        "steps": steps,
    }
    now: Json = {}
    for about, value in rows:
        if about == STEP:
            # What is known of an object stays from step to step until a row says otherwise.
            now = dict(now)
            steps.append(unfold_step(value, now, above))
        elif isinstance(about, str):
            trace[about] = value
        elif not steps:
            births[str(about)] = value
        else:
            apply(now, str(about), value)
    return cast(Trace, trace)


def unfold_step(folded: Json, objects: Json, above: int) -> Json:
    """A step at the lines of its file, with these objects."""
    return {
        **folded,
        "line": of_file(folded["line"], above),
        "next": of_file(folded["next"], above),
        "objs": objects,
    }


def apply(objects: Json, number: str, said: Json) -> None:
    """Do to one of the objects what a row says: it is new, or has changed, or has left the picture."""
    if said is None:
        del objects[number]
        return
    old = objects.get(number, {})
    changed = old | said
    for key in said.get(WITHOUT, ()):
        del changed[key]
    changed.pop(WITHOUT, None)
    objects[number] = changed


def of_code(line: Line, above: int) -> Line:
    """A line of the file as a line of the code, or of the docstring, below zero; 0 is no line."""
    return line - above if line > above else -line


def of_file(line: Line, above: int) -> Line:
    """A line of the code as a line of the file."""
    return line + above if line > 0 else -line
