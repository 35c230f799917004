"""Where an unrecorded run of 3.11 may take a shortcut that a recorded one never takes.

On 3.11 a code is specialised after eight starts and jumps back (Python/specialize.c, `_PyCode_Quicken`), but not while
anyone listens. Two specialised instructions change what a picture shows: `BINARY_SUBSCR_GETITEM` hands its references
over to `__getitem__`, and `BINARY_OP_INPLACE_ADD_UNICODE` makes a text longer where it stands.
"""

from inspect import CO_OPTIMIZED
from types import FrameType
from typing import TYPE_CHECKING

from counters import VERSION
from frames import variables

if TYPE_CHECKING:
    from trace import Shortcut

WARM = 7
"""After so many starts and jumps back a code may be specialised: one less than it takes, to miss none."""


class Shortcuts:
    """How often each code has started or jumped back, and the line that it is at, by its address."""

    def __init__(self, growing: "dict[int, str]") -> None:
        """`growing` are the names whose values grow, by the lines on which they do."""
        self.growing = growing
        self.turns: dict[int, int] = {}
        self.lines: dict[int, int] = {}

    def note(self, frame: FrameType) -> None:
        """A frame starts, or comes to a line."""
        code = id(frame.f_code)
        line = frame.f_lineno
        if line <= self.lines.get(code, line):
            self.turns[code] = self.turns.get(code, 0) + 1
        self.lines[code] = line

    def taken(self, frame: FrameType, ran: int) -> "Shortcut | None":
        """Which shortcut the statement that just ran in a frame, or a call that led to it, may have taken."""
        if VERSION != (3, 11):
            return None
        if self.is_text_longer(frame, ran):
            return "text"
        caller = frame.f_back
        while caller is not None:
            if frame.f_code.co_name == "__getitem__" and self.is_warm(caller):
                return "getitem"
            frame = caller
            caller = frame.f_back
        return None

    def is_text_longer(self, frame: FrameType, ran: int) -> bool:
        """Whether the line that just ran has added to a text that is a function's own."""
        name = self.growing.get(ran)
        if name is None or not frame.f_code.co_flags & CO_OPTIMIZED:
            return False
        own = dict(variables(frame))
        return type(own.get(name)) is str and self.is_warm(frame)

    def is_warm(self, frame: FrameType) -> bool:
        """Whether the code of a frame may be specialised by now, if nobody listens."""
        return self.turns.get(id(frame.f_code), 0) >= WARM
