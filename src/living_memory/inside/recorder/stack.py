"""The running frames of the snippet that a picture shows."""

from types import FrameType
from typing import NamedTuple

from code_objects import is_hidden
from comprehensions import Comprehension
from turns import Turns


class Shown(NamedTuple):
    """A frame that is shown, and the comprehensions that run within it, the outer one first."""

    frame: FrameType
    within: "list[Comprehension]"


class Stack:
    """Which frames are shown: those of the snippet's file, but for bodies of classes and calls that are passed over."""

    def __init__(self, file: str, turns: Turns) -> None:
        """`turns` says what runs within a frame, and what is passed over."""
        self.file = file
        self.turns = turns
        self.resumed: list[int] = []
        """The addresses of frames that went on after a pause."""

    def shows(self, frame: FrameType) -> bool:
        """Whether a frame is shown."""
        code = frame.f_code
        is_ours = code.co_filename == self.file and not is_hidden(code)
        return is_ours and id(frame) not in self.turns.hidden

    def shown(self, frame: "FrameType | None") -> "list[Shown]":
        """All frames that are shown, from a frame outwards, the outermost one first."""
        found = []
        while frame is not None:
            if self.shows(frame):
                found.append(Shown(frame, self.turns.running(frame)))
            frame = frame.f_back
        found.reverse()
        return found

    def depth(self, frame: FrameType) -> int:
        """How many frames lie below this one, and comprehensions, which are shown as frames."""
        shown = self.shown(frame)
        return sum(len(one.within) for one in shown[:-1]) + len(shown) - 1
