"""One row of steps out of two runs: the memory of the first, and what the second knows of who died within a line.

The first run listened to lines alone, so that its counts are those of an unrecorded run; the second listened to each
bytecode. Both went the same way. Where they did, the objects of a step stand in the same order, and an object is the
same as before only if neither run says that it is another.
"""

from itertools import zip_longest
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from trace import FrameRecord, ObjectRecord, Slot, SlotKey, SlotValue, Step

    Numbers = dict[int, int]


def join(steps: "list[Step]", witness: "list[Step]") -> "Iterator[Step]":
    """The steps of the first run, their objects numbered anew; `witness` are those of the second.

    From where the second went another way on, a step has `apart`: there only an address tells an object from others.
    """
    joint = Joint()
    goes_along = True
    for step, other in zip_longest(steps, witness):
        if step is None:
            return
        goes_along = goes_along and other is not None and way(step) == way(other)
        seen = matched(step, other) if goes_along else {}
        new = renumbered(step, joint.renew(step, seen))
        if not seen and step["objs"]:
            new["apart"] = 1
        elif goes_along and other is not None and "passing" in other:
            new["passing"] = other["passing"]
        yield new


def way(step: "Step") -> "list[object]":
    """What tells whether two runs have come the same way."""
    names = [frame["name"] for frame in step["frames"]]
    return [step["event"], step["line"], step["next"], *names]


def matched(step: "Step", other: "Step") -> "Numbers":
    """The numbers that the objects of a step have in the other run, by their own; none if the two do not match."""
    if list(map(form, step["objs"].values())) != list(
        map(form, other["objs"].values())
    ):
        return {}
    return dict(zip(map(int, step["objs"]), map(int, other["objs"])))


def form(one: "ObjectRecord") -> "tuple[str, str, str]":
    """What an object and its counterpart have in common."""
    return one["kind"], one["type"], one.get("name", "")


class Joint:
    """The objects of the last step: the number of each, by its number in the first run and in the second."""

    def __init__(self) -> None:
        """Nothing was seen yet."""
        self.latest = 0
        self.by_first: Numbers = {}
        self.by_second: Numbers = {}

    def renew(self, step: "Step", seen: "Numbers") -> "Numbers":
        """The new numbers of the objects of a step, by their own; `seen` are those that the second run gave them."""
        numbers = {}
        for key, one in step["objs"].items():
            own = int(key)
            # Of a small value only its text tells it from others, and a text that grows in the first run may not here.
            other = seen.get(own) if one["kind"] != "atom" else None
            numbers[own] = self.number(own, other)
        self.by_first = numbers
        self.by_second = {other: numbers[own] for own, other in seen.items()}
        return numbers

    def number(self, own: int, other: "int | None") -> int:
        """The number that an object had, if no run says that it is another one; or the next."""
        known = self.by_first.get(own)
        has_witness = other is not None and self.by_second
        if has_witness and self.by_second.get(other or 0) != known:
            known = None
        if known is None:
            self.latest += 1
            known = self.latest
        return known


def renumbered(step: "Step", numbers: "Numbers") -> "Step":
    """A step with other numbers for its objects."""
    new = step.copy()
    new["frames"] = [frame_with(frame, numbers) for frame in step["frames"]]
    new["objs"] = {}
    for number, one in step["objs"].items():
        record = one.copy()
        record["slots"] = [slot_with(slot, numbers) for slot in one["slots"]]
        new["objs"][str(numbers[int(number)])] = record
    if isinstance(handed := step.get("returns"), int):
        new["returns"] = numbers[handed]
    if isinstance(handed := step.get("yields"), int):
        new["yields"] = numbers[handed]
    return new


def frame_with(frame: "FrameRecord", numbers: "Numbers") -> "FrameRecord":
    """A frame with other numbers."""
    new = frame.copy()
    new["vars"] = [(name, numbers[number]) for name, number in frame["vars"]]
    return new


def slot_with(slot: "Slot", numbers: "Numbers") -> "Slot":
    """A slot with other numbers."""
    key: SlotKey = slot[0]
    value: SlotValue = slot[1]
    if isinstance(key, dict):
        key = {"ref": numbers[key["ref"]]}
    if isinstance(value, int):
        value = numbers[value]
    return key, value
