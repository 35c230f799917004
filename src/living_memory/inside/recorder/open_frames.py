"""The open frames of the snippet: at which line each is, and which of them run within a statement."""

from types import FrameType
from typing import TYPE_CHECKING

from activations import ends_by_error
from code_objects import is_inner

if TYPE_CHECKING:
    from trace import Event

    from source import Source
    from stack import Stack


class OpenFrames:
    """By address, the outermost one first, each with the line it is at; `inner` are those within a statement."""

    def __init__(self, source: "Source", stack: "Stack") -> None:
        """None is open yet; `stack` says which are shown, and which have paused."""
        self.source = source
        self.stack = stack
        self.addresses: list[int] = []
        self.lines: list[int] = []
        self.inner: list[int] = []

    def has(self, frame: FrameType) -> bool:
        """Whether a frame is open."""
        return id(frame) in self.addresses

    def statements(self) -> int:
        """How many frames of statements are open: all but those that run within a statement."""
        return len(self.addresses) - len(self.inner)

    def forget(self) -> None:
        """Nothing is recorded any more."""
        self.addresses.clear()

    def open_inner(self, frame: FrameType) -> None:
        """A frame begins within a statement, or goes on: no step, but others may begin in it."""
        if self.has(frame):
            self.close_inner(frame)
            return
        self.open_those_around(frame)
        self.open(frame)

    def close_inner(self, frame: FrameType) -> int:
        """A frame goes on, so that those within it are over; gives how many lie below it."""
        at = self.addresses.index(id(frame))
        self.cut(at + 1)
        return at

    def open(self, frame: FrameType) -> None:
        """A frame begins, at its statement."""
        self.addresses.append(id(frame))
        self.lines.append(self.source.statements.get(frame.f_lineno, frame.f_lineno))
        if is_inner(frame.f_code):
            self.inner.append(id(frame))

    def cut(self, at: int) -> None:
        """The frames from this one on, counted from the outermost, are over."""
        for address in self.addresses[at:]:
            if address in self.inner:
                self.inner.remove(address)
        del self.addresses[at:], self.lines[at:]

    def move(self, frame: FrameType, line: int) -> "tuple[Event | None, int]":
        """A statement begins: the step's name, None if it is none, and the line that just ran."""
        if not self.has(frame):
            return self.enter(frame)
        at = self.close_inner(frame)
        ran = self.lines[at]
        self.lines[at] = line
        # A statement over several lines tells of each of them; a loop on one line is one statement each time.
        is_same = ran == line and frame.f_lineno not in self.source.loops
        return None if is_same else "line", ran

    def enter(self, frame: FrameType) -> "tuple[Event, int]":
        """A frame begins, or goes on after a pause: what just ran is its caller's line."""
        ran = self.lines[-1] if self.lines else 0
        name: Event = "resume" if id(frame) in self.stack.resumed else "enter"
        self.open_those_around(frame)
        self.open(frame)
        return name, ran

    def open_those_around(self, frame: FrameType) -> None:
        """Add the frames that went on together with this one, which they wait for by `await` or `yield from`.

        No line of theirs begins when they go on.
        """
        around: list[FrameType] = []
        outer = frame.f_back
        while outer is not None and id(outer) not in self.addresses:
            if self.stack.shows(outer):
                around.append(outer)
            outer = outer.f_back
        for one in reversed(around):
            self.open(one)

    def leave(
        self, frame: FrameType, value: "int | None"
    ) -> "tuple[Event | None, int]":
        """A frame ends or pauses."""
        if not self.has(frame):  # a generator that was closed before it began
            return None, 0
        at = self.addresses.index(id(frame))
        ran = self.lines[at]
        self.cut(at)
        if ends_by_error(frame, value):
            return "raise", ran
        return "return", ran
