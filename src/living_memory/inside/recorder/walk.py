"""One walk over everything that a step shows; what it brings back are addresses and text.

A walk holds references to all it meets, so it must have ended, and been let go of, before a count is read.
"""

from inspect import CO_OPTIMIZED
from sys import getsizeof
from types import FrameType
from typing import TYPE_CHECKING

import classes
from classes import is_instance
from code_objects import GENERATOR_EXPRESSION
from description import Key
from frames import inlined_variables, variables
from handed_over import HandedOver
from object_kinds import describe
from raw import RawFrame, RawObject, RawSlot
from set_aside import SetAside
from stack import Shown, Stack
from surroundings import Surroundings
from values import capacity, has_own_size

if TYPE_CHECKING:
    from description import Pair
    from frames import Variables

LONGEST = 24
"""How many slots of an object are shown."""


class Walk:
    """What was met by address, in that order; `named` are the addresses of what variables hold."""

    def __init__(self, around: Surroundings, stack: Stack, aside: SetAside) -> None:
        """Nothing was met yet."""
        self.around = around
        self.shown = stack
        self.aside = aside
        self.objects: dict[int, RawObject] = {}
        self.named: set[int] = set()
        self.met: list[object] = []
        """What was met stays alive until the walk ends, so that no two objects have one address."""

    def stack(self, frame: FrameType) -> "list[RawFrame]":
        """The running frames of the snippet, the module first, and all they lead to."""
        outer: FrameType | None = frame
        while outer is not None:
            self.around.running.add(id(outer))
            outer = outer.f_back
        found: list[RawFrame] = []
        for shown in self.shown.shown(frame):
            self.look_at_frame(shown, found)
        return found

    def look_at_frame(self, shown: Shown, found: "list[RawFrame]") -> None:
        """Add one running frame, and the comprehensions that run within it.

        No short list is made for it: its items could take the place of what has just died.
        """
        frame = shown.frame
        name = frame.f_code.co_name
        if name == "<module>":
            name = "module"
        if not shown.within:
            pairs = variables(frame)
            self.aside.note(frame, pairs)
            named = self.named_frame(name, pairs)
            is_expression = name == GENERATOR_EXPRESSION
            named.is_resumed = is_expression and id(frame) in self.shown.resumed
            found.append(named)
        else:
            found += self.look_within(name, shown)

    def look_within(self, name: str, shown: Shown) -> "list[RawFrame]":
        """A frame, and as frames of their own the comprehensions that have taken some of its places for variables.

        Of two comprehensions with one name the inner one has it.
        """
        frame = shown.frame
        taken = dict(inlined_variables(frame))
        own = variables(frame)
        names = {each: 0 for one in shown.within for each in one.names}
        if frame.f_code.co_flags & CO_OPTIMIZED:
            own = [pair for pair in own if pair[0] not in names]
            own += self.aside.of(frame, names, self.around.known.types)
        within = []
        for one in reversed(shown.within):
            pairs = [(each, taken.pop(each)) for each in one.names if each in taken]
            within.append(self.named_frame(one.name, pairs))
            within[-1].is_inlined = True
        return [self.named_frame(name, own), *reversed(within)]

    def named_frame(self, name: str, pairs: "Variables") -> RawFrame:
        """A frame with its variables; without a box are modules and what else the snippet only uses."""
        raw = RawFrame(name)
        for key, value in pairs:
            self.named.add(id(value))
            if self.around.has_box(value):
                raw.variables.append((key, id(value)))
                self.visit(value)
            else:
                raw.hidden.append(key)
        return raw

    def look_at_value(self, handed: HandedOver) -> RawSlot:
        """What a frame hands over; it is as much in use as what a name leads to."""
        value = handed.value()
        shown: list[object] = []
        slot = self.slot((handed.word, value), shown)
        for one in shown:
            self.named.add(id(one))
            self.visit(one)
        return slot

    def visit(self, value: object) -> None:
        """Write down an object and all it leads to, the nearest first."""
        todo = [value]
        for value in todo:
            if id(value) not in self.objects:
                self.met.append(value)
                todo += self.write_down(value)

    def write_down(self, value: object) -> "list[object]":
        """Write down one object; give the objects that its slots show."""
        description = describe(value, self.around)
        pairs = description.pairs
        own = type(value)
        type_name = self.around.once(classes.name, own)
        raw = RawObject(description.kind, type_name, id(own))
        if not self.around.once(has_own_size, own):  # which only its code could say
            raw.size = getsizeof(value)
        raw.details = description.details
        if type(value) is list:
            raw.details["cap"] = capacity(value)
        if len(pairs) > LONGEST:
            raw.length = len(pairs)
        self.objects[id(value)] = raw
        shown: list[object] = []
        for pair in pairs[:LONGEST]:
            raw.slots.append(self.slot(pair, shown))
        return shown

    def slot(self, pair: "Pair", shown: "list[object]") -> RawSlot:
        """A slot; what it shows is added to `shown`, a key that has a box before the value."""
        key, value = pair
        word = "?" if is_instance(key, Key) else key
        if not self.around.has_box(value):
            words = classes.label(value)
            return RawSlot(word, 0, 0, words)
        key_address = 0
        if is_instance(key, Key) and self.around.has_box(key.value):
            key_address = id(key.value)
            shown.append(key.value)
        shown.append(value)
        return RawSlot(word, key_address, id(value), "")

    def is_met(self, address: int) -> bool:
        """Whether an object is drawn, or is part of one that is."""
        return address in self.objects or address in self.around.absorbed
