"""Which events of the interpreter are steps: statements, not lines, and what comprehensions and lambdas hand over."""

from types import FrameType
from typing import TYPE_CHECKING

from activations import CAN_PAUSE
from code_objects import COMPREHENSIONS, LAMBDA
from handed_over import HandedOver, handed_over
from listening import LINE, RETURN, set_trace
from open_frames import OpenFrames
from own_files import flush_output

if TYPE_CHECKING:
    from trace import Event, Step

    from happenings import Happenings
    from journal import Journal
    from snapshot import Camera
    from source import Source


class Steps:
    """Decides what is a step, and writes it: the picture of that moment, and what has happened by then."""

    def __init__(
        self,
        source: "Source",
        camera: "Camera",
        happenings: "Happenings",
        journal: "Journal",
    ) -> None:
        """No frame is open yet."""
        self.source = source
        self.camera = camera
        self.happenings = happenings
        self.journal = journal
        self.turns = camera.stack.turns
        self.frames = OpenFrames(source, camera.stack)

    def step(self, frame: FrameType, event: int, value: "int | None") -> None:
        """Write a step if a statement has ended; stop listening when the module has."""
        handed = None
        if event == LINE:
            following = self.source.statements.get(frame.f_lineno, frame.f_lineno)
            name, ran = self.begin(frame, following)
        else:
            following = 0
            name, ran = self.frames.leave(frame, value)
        if name == "return":
            handed = handed_over(frame, value, ran, self.source)
        if name and not self.is_silent(frame, name, ran, handed):
            self.write(frame, name, ran, following, handed)
        if event == RETURN:
            self.happenings.note_pause(frame, value)
        if not self.frames.addresses:
            set_trace(None, None)

    def begin(self, frame: FrameType, line: int) -> "tuple[Event | None, int]":
        """A statement begins: the step's name, None if it is none, and the line that just ran."""
        is_start = not self.journal.taken
        if is_start:
            self.camera.begin(frame)
        name, ran = self.frames.move(frame, line)
        if name:
            self.turns.begin_statement(self.frames.statements())
        return "start" if is_start else name, ran

    def turn(self, frame: FrameType) -> bool:
        """Write a step if a turn of a comprehension has ended that is one; whether one has ended."""
        key = self.turns.ended(frame)
        if not key:
            return False
        is_open = self.frames.has(frame)
        if self.turns.take(self.frames.statements(), key) and is_open:
            line = self.frames.lines[self.frames.close_inner(frame)]
            self.write(frame, "turn", line, line, None)
        return True

    def step_within(self, frame: FrameType, event: int, value: "int | None") -> None:
        """Open a frame that runs within a statement, or close it: what it hands over is a step."""
        is_passed = id(frame) in self.turns.hidden
        if event == LINE:
            if not self.turn(frame) and not is_passed:
                self.happenings.go_on(frame)
                self.frames.open_inner(frame)
            return
        if is_passed:
            self.turns.hidden.remove(id(frame))
            return
        name, ran = self.frames.leave(frame, value)
        handed = handed_over(frame, value, ran, self.source)
        if name and self.is_step(frame, name, handed):
            self.write(frame, name, ran, 0, handed)
        self.happenings.note_pause(frame, value)

    def is_step(
        self, frame: FrameType, name: "Event", handed: "HandedOver | None"
    ) -> bool:
        """Whether the end or the pause of a frame that runs within a statement is a step."""
        code = frame.f_code
        if code.co_name in COMPREHENSIONS:
            return False
        is_call = code.co_name == LAMBDA and not code.co_flags & CAN_PAUSE
        if is_call or name == "raise":
            return True
        depth = self.frames.statements()
        return bool(handed) and self.turns.take(depth, self.turns.key(frame))

    def is_silent(
        self, frame: FrameType, event: "Event", line: int, handed: "HandedOver | None"
    ) -> bool:
        """Whether a frame ends by a `return` or a `yield` of its own, not of what it defines, that has no value."""
        if event != "return" or handed:
            return False
        if line in self.source.flat and frame.f_code.co_firstlineno != line:
            return False
        return line in self.source.quiet

    def write(
        self,
        frame: FrameType,
        event: "Event",
        ran: int,
        following: int,
        handed: "HandedOver | None",
    ) -> None:
        """Write the step that follows a line, or stop recording where it would cross a bound."""
        self.journal.at = ran or following
        flush_output()
        picture = self.camera.take(frame, handed)
        happened = self.happenings.happened(is_start=not self.journal.taken)
        is_within = bool(self.frames.inner)
        step: Step = {
            "event": event,
            "line": ran,
            "next": following,
            "scope": frame.f_code.co_name,
            **happened,
            **picture.details,
            **self.happenings.told(event, frame, ran, is_within),
            "frames": picture.frames,
            "objs": picture.objects,
        }
        self.journal.add(step, self.happenings.printed)
        if self.journal.is_stopped:
            self.frames.forget()
