"""One picture of memory: look, let go of everything, and only then read the counts."""

from types import FrameType
from typing import TYPE_CHECKING, NamedTuple

from code_objects import constants
from collector import Graph, lent, survey, unreachable
from counters import count
from explain import explain
from handed_over import HandedOver
from identity import Identity, Seen
from leftovers import leftovers
from plain_modules import HELD
from raw import RawFrame, RawObject, RawPicture, RawSlot
from set_aside import SetAside
from source import Source
from stack import Stack
from surroundings import Surroundings
from tally import ByAddress
from walk import Walk

if TYPE_CHECKING:
    from trace import FrameRecord, ObjectRecord, Slot, SlotKey, SlotValue, StepDetails


class Picture(NamedTuple):
    """What memory looks like, as a step shows it."""

    details: "StepDetails"
    frames: "list[FrameRecord]"
    objects: "dict[str, ObjectRecord]"


class Camera:
    """Takes a picture at each step; `before` has the addresses of what was there before the snippet."""

    def __init__(self, source: Source, stack: Stack, is_witness: bool = False) -> None:
        """Nothing is known yet; of what a witness sees, only who is who is asked (`joint`)."""
        self.is_witness = is_witness
        self.source = source
        self.stack = stack
        self.aside = SetAside(
            {name for one in source.comprehensions for name in one.names}
        )
        self.known = Identity(source.recasts)
        self.before: set[int] = set()
        self.constants: ByAddress = {}

    def begin(self, frame: FrameType) -> None:
        """Take note of what is there before the first line, and of the constants of the program."""
        self.before.update(survey(self.before, frame).types)
        self.constants.update(constants(frame.f_code))

    def take(self, frame: FrameType, handed: "HandedOver | None" = None) -> Picture:
        """What memory looks like now; `handed` is what the frame hands over."""
        graph = survey(self.before, frame)
        lost = unreachable(graph.edges)
        raw = self.look(frame, graph, lost, handed)
        if self.is_witness:
            return self.identify(raw)
        self.read_counts(raw)
        explain(raw, graph, set(lost))
        picture = self.develop(raw, len(lost))
        if handed and raw.handed:
            numbers = self.known.numbers
            _, picture.details[handed.word] = slot_record(raw.handed, numbers)
        return picture

    def look(
        self,
        frame: FrameType,
        graph: Graph,
        lost: "list[int]",
        handed: "HandedOver | None",
    ) -> RawPicture:
        """The frames and the objects, in addresses and text: who walked holds nothing once this has returned."""
        around = Surroundings(graph, self.known, self.source)
        walk = Walk(around, self.stack, self.aside)
        frames = walk.stack(frame)
        value = walk.look_at_value(handed) if handed else None
        named = set(walk.objects)
        others = leftovers(walk, lost)
        for address, one in walk.objects.items():
            one.is_named = address in named
            one.constants = self.constants.get(address, 0)
        extra = lent(graph, walk.named, frame)
        return RawPicture(frames, walk.objects, around.absorbed, others, extra, value)

    def read_counts(self, raw: RawPicture) -> None:
        """Read how many references each object has; of what the whole process shares that says nothing."""
        for address, one in raw.objects.items():
            if "shared" in one.details:
                continue
            references = count(address)
            if references is not None:
                lent_to_it = raw.lent.get(address, 0) + HELD.get(address, 0)
                one.count = references - lent_to_it

    def identify(self, raw: RawPicture) -> Picture:
        """The frames by name and the objects by number, kind and class: no count is read, and no slot written."""
        picture = Picture({}, [], {})
        now = [seen(address, one) for address, one in raw.objects.items()]
        numbers = self.known.renew(now)
        for frame in raw.frames:
            picture.frames.append({"name": frame.name, "vars": []})
        for address, one in raw.objects.items():
            number = str(numbers[address])
            picture.objects[number] = head_of(one)
            if name := one.details.get("name"):
                picture.objects[number]["name"] = name
        return picture

    def develop(self, raw: RawPicture, unreachable: int) -> Picture:
        """The picture with small numbers in the place of addresses."""
        now = [seen(address, one) for address, one in raw.objects.items()]
        numbers = self.known.renew(now)
        picture = Picture({}, [], {})
        if unreachable:
            picture.details["unreachable"] = unreachable
        if raw.others:
            picture.details["others"] = raw.others
        for frame in raw.frames:
            picture.frames.append(frame_record(frame, numbers))
        for address, one in raw.objects.items():
            number = str(numbers[address])
            picture.objects[number] = object_record(one, numbers)
        return picture


def seen(address: int, one: RawObject) -> Seen:
    """What tells an object from others; of all but small values, the text says nothing."""
    text = one.details.get("text", "")
    return Seen(address, one.type_address, text)


def frame_record(frame: RawFrame, numbers: ByAddress) -> "FrameRecord":
    """A frame as a step shows it."""
    record: FrameRecord = {"name": frame.name, "vars": []}
    for name, address in frame.variables:
        record["vars"].append((name, numbers[address]))
    if frame.hidden:
        record["hidden"] = frame.hidden
    if frame.is_inlined:
        record["inlined"] = 1
    if frame.is_resumed:
        record["resumed"] = 1
    return record


def object_record(one: RawObject, numbers: ByAddress) -> "ObjectRecord":
    """An object as a step shows it."""
    head = head_of(one)
    head["slots"] = [slot_record(slot, numbers) for slot in one.slots]
    if one.is_watched:
        head["gc"] = 1
    record: ObjectRecord = {**head, **one.details}
    if one.length:
        record["len"] = one.length
    if one.more:
        record["more"] = one.more
    return record


def head_of(one: RawObject) -> "ObjectRecord":
    """What every object has, as a step shows it; no slot yet."""
    return {
        "kind": one.kind,
        "type": one.type,
        "rc": one.count,
        "size": one.size,
        "state": one.state,
        "slots": [],
    }


def slot_record(slot: RawSlot, numbers: ByAddress) -> "Slot":
    """A reference as a step shows it."""
    key: SlotKey = slot.key
    if slot.key_address:
        key = {"ref": numbers[slot.key_address]}
    value: SlotValue = {"text": slot.words}
    if slot.target:
        value = numbers[slot.target]
    return key, value
