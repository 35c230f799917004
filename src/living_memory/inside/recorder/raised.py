"""What exceptions the frames of the snippet have met, as text: nothing of an exception is kept.

The interpreter tells of one in each frame that it reaches, but not again where a frame raises it anew at the end of a
`finally` block or by a bare `raise`: that is the one that was handled at its last line.
"""

import ctypes
import sys
from opcode import opmap
from types import FrameType
from typing import TYPE_CHECKING, TypeAlias

import classes
from activations import CAN_PAUSE, bytecode
from classes import is_instance
from messages import message

if TYPE_CHECKING:
    from trace import ErrorRecord

Told: TypeAlias = "tuple[str, str]"
"""The name of the class of an exception, and its message; empty where there is none to tell."""
LONGEST = 200
"""How many characters of a message are kept."""
LOOPS = {
    opmap[name]
    for name in ("FOR_ITER", "YIELD_FROM", "SEND", "END_ASYNC_FOR")
    if name in opmap
}
"""The bytecodes that end by an exception which no one sees: an iterator has come to its end."""
RAISES_ANEW = {opmap["RERAISE"], opmap["RAISE_VARARGS"]}
"""The bytecodes that raise what is handled."""
ENDS_OF_LOOPS = (StopIteration, StopAsyncIteration)
NAMES_OF_ENDS = [cls.__name__ for cls in ENDS_OF_LOOPS]


class Raised:
    """By the address of a frame: what it has met since its last step, and what was handled at its last line."""

    def __init__(self, folder: str) -> None:
        """Nothing was met yet; `folder` is the snippet's, which no message shows."""
        self.folder = folder
        self.latest: dict[int, Told] = {}
        self.handled: dict[int, Told] = {}

    def forget(self, frame: FrameType) -> None:
        """A frame begins, where another one may have been."""
        self.latest.pop(id(frame), None)
        self.handled.pop(id(frame), None)

    def come_to_line(self, frame: FrameType) -> None:
        """A frame comes to a line, perhaps within an `except` or a `finally` block."""
        self.handled.pop(id(frame), None)
        _, error, _ = sys.exc_info()
        if error is not None:
            self.handled[id(frame)] = self.told(error)

    def meet(self, frame: FrameType, address: "int | None") -> None:
        """A frame meets an exception; at the address is the tuple that a tracer is given of it."""
        parts: tuple[object, object, object] = ctypes.cast(
            address or 0, ctypes.py_object
        ).value
        error = parts[1]
        if not is_instance(error, BaseException):
            return
        is_end = issubclass(type(error), ENDS_OF_LOOPS)
        if is_end and bytecode(frame) in LOOPS:
            return
        self.latest[id(frame)] = self.told(error)

    def told(self, error: BaseException) -> Told:
        """What there is to tell of an exception."""
        return classes.name(type(error)), message(error, self.folder)[:LONGEST]

    def caught(self, frame: FrameType) -> "ErrorRecord | None":
        """What a frame has met since its last step and has caught, as it goes on."""
        told = self.latest.pop(id(frame), None)
        return record(told) if told else None

    def leaving(self, frame: FrameType) -> "ErrorRecord | None":
        """By what a frame is left; None where that is not certain."""
        told = self.latest.get(id(frame))
        is_anew = bytecode(frame) in RAISES_ANEW
        if not told and is_anew:
            told = self.handled.get(id(frame))
        self.forget(frame)
        if not told:
            return None
        # From 3.12 on, the code of a generator itself makes a RuntimeError of the end of an iterator.
        is_changed = is_anew and frame.f_code.co_flags & CAN_PAUSE
        if is_changed and told[0] in NAMES_OF_ENDS:
            return None
        return record(told)


def record(told: Told) -> "ErrorRecord":
    """An exception as a step shows it."""
    type_name, message = told
    if message:
        return {"type": type_name, "text": message}
    return {"type": type_name}
