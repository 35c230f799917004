"""Which events of the interpreter are steps: statements, not lines, told by a trace function written for C.

A Python one (`sys.settrace`) makes 3.10 copy the variables of every frame, and `sys.monitoring` gives no frame; the C
one (`PyEval_SetTrace`) disturbs nothing. It must never raise into the snippet, nor outlive the snippet's module.
"""

import ctypes
import gc
from sys import _getframe
from types import FrameType
from typing import TYPE_CHECKING

import threads
from activations import CAN_PAUSE, ends_by_error, is_resumed, kept_frames, pauses
from bounds import Bounds
from code_objects import COMPREHENSIONS, LAMBDA, is_hidden, is_inner
from depth import DEEPEST, is_too_deep
from exits import DEPTH, RECORDER
from handed_over import HandedOver, handed_over
from listening import (
    BYTECODES,
    CALL,
    EXCEPTION,
    FUNCTION,
    LINE,
    OPCODE,
    RETURN,
    WAYS,
    listen_to_bytecodes,
    set_trace,
)
from own_files import flush_output
from passing import Passing
from place import Over, Place
from raised import Raised
from shortcuts import Shortcuts
from snapshot import Camera
from source import Source
from stack import Stack
from turns import Turns
from within_statements import let_specialise

if TYPE_CHECKING:
    from trace import ErrorRecord, Event, Step, StepDetails
    from typing import NoReturn

    from own_files import OwnFiles
    from trace_of_run import LastLine

TOO_DEEP = f"goes {DEEPEST} calls deep, where no recorder can be called"


class Steps:
    """The trace function; it writes each step to `files`.

    The open frames are known by address, each with the line it is at; `codes` are the addresses of the codes that have
    run, and `at` is the line that is looked at. A step that goes wrong ends the process, after a line that says why.
    """

    def __init__(
        self, source: Source, files: "OwnFiles", way: str, bounds: Bounds, place: Place
    ) -> None:
        """Make all that lives on between two steps: it must be there before the snippet is."""
        self.source = source
        self.way = way
        self.bounds = bounds
        self.place = place
        self.files = files
        self.passing: Passing | None = None
        self.turns = Turns(source)
        self.stack = Stack(source.file, self.turns)
        self.camera = Camera(source, self.stack, not self.is_first)
        self.frames: list[int] = []
        self.lines: list[int] = []
        self.inner: list[int] = []
        self.paused: dict[int, int] = {}
        self.codes: set[int] = set()
        self.shortcuts = Shortcuts(source.growing)
        self.raised = Raised(source.folder)
        if not self.is_first:
            self.passing = Passing(source.plain, self.camera.before)
        self.printed = 0
        self.collections = 0
        self.taken = 0
        self.written = 0
        self.is_stopped = False
        self.at = 0
        self.function = FUNCTION(self.on_event)

    @property
    def is_first(self) -> bool:
        """Whether this is the run whose counts are shown."""
        return self.way == WAYS[0]

    def start(self) -> None:
        """Begin to listen; 3.12 tells of bytecodes only if a frame asks for it before that."""
        if self.way == BYTECODES:
            _getframe().f_trace_opcodes = True
        set_trace(ctypes.cast(self.function, ctypes.c_void_p), None)

    def on_event(
        self, _: object, frame: FrameType, event: int, value: "int | None"
    ) -> int:
        """What the interpreter calls; `value` is an address, 0 or None where a frame ends by an exception."""
        try:
            self.heed(frame, event, value)
        except Over:
            self.place.interrupt()
        return 0

    def heed(self, frame: FrameType, event: int, value: "int | None") -> None:
        """Hear an event if it is one in the snippet; raise `Over` where nothing more is to be heard."""
        self.place.see_time()
        if event in (CALL, LINE) and is_too_deep():
            self.refuse_depth(frame)
        if frame.f_code.co_filename != self.source.file:
            return
        self.at = frame.f_lineno
        if event in (LINE, RETURN) and not threads.have_ended():
            *_, line = [frame.f_lineno, *self.lines]
            self.end({"refused": threads.WAITS, "line": line})
        was_enabled = gc.isenabled()
        gc.disable()
        try:
            self.hear(frame, event, value)
        except Over:
            raise
        except BaseException as error:  # the snippet must not see it
            what = f"the recorder failed: {type(error).__name__}: {error}"
            self.end({"error": what, "by": RECORDER, "line": self.at})
        finally:
            if was_enabled:
                gc.enable()
        if self.is_stopped:
            self.place.run_on()

    def hear(self, frame: FrameType, event: int, value: "int | None") -> None:
        """Make what there is to make of an event in the snippet."""
        if event in (CALL, LINE):
            self.shortcuts.note(frame)
        if event == CALL:
            self.call(frame)
        if event == EXCEPTION:
            self.raised.meet(frame, value)
        if event == LINE:
            self.raised.come_to_line(frame)
        if event in (OPCODE, LINE, RETURN):
            self.camera.known.look()
            if self.passing:
                self.passing.look()
        if event not in (LINE, RETURN) or is_hidden(frame.f_code):
            return
        if is_inner(frame.f_code):
            self.step_within(frame, event, value)
        elif event != LINE or not self.turn(frame):
            self.step(frame, event, value)

    def call(self, frame: FrameType) -> None:
        """A frame begins; a generator that stands below its first line goes on after a pause."""
        self.prepare(frame)
        if id(frame) in self.stack.resumed:
            self.stack.resumed.remove(id(frame))
        if is_resumed(frame):
            self.stack.resumed.append(id(frame))
            return
        self.turns.begin(frame)
        self.raised.forget(frame)
        if is_inner(frame.f_code):
            self.turns.hides(frame, self.statements_open())

    def prepare(self, frame: FrameType) -> None:
        """Have the frame tell of its bytecodes, or its code of nothing but its statements."""
        if self.way == BYTECODES:
            listen_to_bytecodes(frame)
        elif id(frame.f_code) not in self.codes:
            self.codes.add(id(frame.f_code))
            let_specialise(frame.f_code, self.source.statements)

    def step(self, frame: FrameType, event: int, value: "int | None") -> None:
        """Write a step if a statement has ended; stop listening when the module has."""
        handed = None
        if event == LINE:
            following = self.source.statements.get(frame.f_lineno, frame.f_lineno)
            name, ran = self.move(frame, following)
        else:
            following = 0
            name, ran = self.leave(frame, value)
        if name == "return":
            handed = handed_over(frame, value, ran, self.source)
        if name and not self.is_silent(frame, name, ran, handed):
            self.write(frame, name, ran, following, handed)
        if event == RETURN:
            self.note_pause(frame, value)
        if not self.frames:
            set_trace(None, None)

    def note_pause(self, frame: FrameType, value: "int | None") -> None:
        """Take note of a frame that hands over a value and only pauses."""
        if not ends_by_error(frame, value) and pauses(frame):
            self.paused[id(frame)] = self.stack.depth(frame)

    def statements_open(self) -> int:
        """How many frames of statements are open: all but those that run within a statement."""
        return len(self.frames) - len(self.inner)

    def turn(self, frame: FrameType) -> bool:
        """Write a step if a turn of a comprehension has ended that is one; whether one has ended."""
        key = self.turns.ended(frame)
        if not key:
            return False
        is_open = id(frame) in self.frames
        if self.turns.take(self.statements_open(), key) and is_open:
            line = self.lines[self.close_inner(frame)]
            self.write(frame, "turn", line, line, None)
        return True

    def step_within(self, frame: FrameType, event: int, value: "int | None") -> None:
        """Open a frame that runs within a statement, or close it: what it hands over is a step."""
        is_passed = id(frame) in self.turns.hidden
        if event == LINE:
            if not self.turn(frame) and not is_passed:
                self.open_inner(frame)
            return
        if is_passed:
            self.turns.hidden.remove(id(frame))
            return
        name, ran = self.leave(frame, value)
        handed = handed_over(frame, value, ran, self.source)
        if name and self.is_step(frame, name, handed):
            self.write(frame, name, ran, 0, handed)
        self.note_pause(frame, value)

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
        depth = self.statements_open()
        return bool(handed) and self.turns.take(depth, self.turns.key(frame))

    def open_inner(self, frame: FrameType) -> None:
        """A frame begins within a statement, or goes on: no step, but others may begin in it."""
        self.paused.pop(id(frame), None)
        if id(frame) in self.frames:
            self.close_inner(frame)
            return
        self.open_those_around(frame)
        self.open(frame)

    def close_inner(self, frame: FrameType) -> int:
        """A frame goes on, so that those within it are over; gives how many lie below it."""
        at = self.frames.index(id(frame))
        self.cut(at + 1)
        return at

    def open(self, frame: FrameType) -> None:
        """A frame begins, at its statement."""
        self.frames.append(id(frame))
        self.lines.append(self.source.statements.get(frame.f_lineno, frame.f_lineno))
        if is_inner(frame.f_code):
            self.inner.append(id(frame))

    def cut(self, at: int) -> None:
        """The frames from this one on, counted from the outermost, are over."""
        for address in self.frames[at:]:
            if address in self.inner:
                self.inner.remove(address)
        del self.frames[at:], self.lines[at:]

    def move(self, frame: FrameType, line: int) -> "tuple[Event | None, int]":
        """A statement begins: the step's name, None if it is none, and the line that just ran."""
        if id(frame) not in self.frames:
            return self.enter(frame, line)
        at = self.close_inner(frame)
        ran = self.lines[at]
        self.lines[at] = line
        # A statement over several lines tells of each of them; a loop on one line is one statement each time.
        is_same = ran == line and frame.f_lineno not in self.source.loops
        if not is_same:
            self.turns.begin_statement(self.statements_open())
        return None if is_same else "line", ran

    def enter(self, frame: FrameType, line: int) -> "tuple[Event, int]":
        """A frame begins, or goes on after a pause: what just ran is its caller's line."""
        ran = self.lines[-1] if self.lines else 0
        name: Event = "resume" if id(frame) in self.stack.resumed else "enter"
        if not self.taken:
            name = "start"
            self.camera.begin(frame)
        self.open_those_around(frame)
        self.open(frame)
        self.turns.begin_statement(self.statements_open())
        return name, ran

    def open_those_around(self, frame: FrameType) -> None:
        """Add the frames that went on together with this one, which they wait for by `await` or `yield from`.

        No line of theirs begins when they go on.
        """
        around: list[FrameType] = []
        outer = frame.f_back
        while outer is not None and id(outer) not in self.frames:
            if self.stack.shows(outer):
                around.append(outer)
            outer = outer.f_back
        for one in reversed(around):
            self.open(one)

    def leave(
        self, frame: FrameType, value: "int | None"
    ) -> "tuple[Event | None, int]":
        """A frame ends or pauses."""
        if id(frame) not in self.frames:  # a generator that was closed before it began
            return None, 0
        at = self.frames.index(id(frame))
        ran = self.lines[at]
        self.cut(at)
        if ends_by_error(frame, value):
            return "raise", ran
        return "return", ran

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
        self.at = ran or following
        flush_output()
        picture = self.camera.take(frame, handed)
        details: StepDetails = {**self.happened(), **picture.details}
        if passing := self.passed_by(event, frame, ran):
            details["passing"] = passing
        if error := self.error(frame, event):
            details["error"] = error
        if shortcut := self.shortcuts.taken(frame, ran):
            details["shortcut"] = shortcut
        step: Step = {
            "event": event,
            "line": ran,
            "next": following,
            "scope": frame.f_code.co_name,
            **details,
            "frames": picture.frames,
            "objs": picture.objects,
        }
        if cut := self.bounds.crossed(step, self.taken, self.written):
            until, _ = step.get("out", (self.printed, 0))
            self.stop({"cut": cut, "line": ran, "until": until})
            return
        self.taken += 1
        self.send(step)
        if self.taken == self.bounds.steps and not self.is_first:
            self.end({})

    def stop(self, last: "LastLine") -> None:
        """Record no more; the program runs on to its end, or is ended here where nobody wants to know that end."""
        if not self.bounds.goes_on or not self.is_first:
            self.end(last)
        self.send(last)
        set_trace(None, None)
        self.frames.clear()
        self.is_stopped = True

    def passed_by(self, event: "Event", frame: FrameType, ran: int) -> "dict[str, int]":
        """What the line has made and freed; within a statement that goes on, it is not told yet."""
        if self.passing is None:
            return {}
        if event == "turn" or is_inner(frame.f_code):
            self.passing.draw(self.camera.known.numbers)
            return {}
        found = self.passing.take(ran)
        # Where a call begins within one that has no step for its own begin, nobody knows which line it was.
        is_certain = event in ("line", "return") or not self.inner
        return found if is_certain and event != "raise" else {}

    def error(self, frame: FrameType, event: "Event") -> "ErrorRecord | None":
        """The exception that a frame is left by, or that it has met and has caught."""
        if event == "raise":
            return self.raised.leaving(frame)
        return self.raised.caught(frame)

    def happened(self) -> "StepDetails":
        """What was printed, what has paused, and how often the collector ran, since the last step."""
        details: StepDetails = {}
        printed = self.files.printed()
        if printed != self.printed:
            details["out"] = (self.printed, printed)
            self.printed = printed
        before = self.collections
        self.collections = sum(row["collections"] for row in gc.get_stats())
        has_run = self.collections != before
        if has_run and self.taken:  # before the first step, the recorder did
            details["gc"] = self.collections - before
        if self.paused:
            if kept := self.still_paused():
                details["paused"] = kept
            self.paused.clear()
        if self.turns.passed:
            details["passed"] = self.turns.passed.copy()
            self.turns.passed.clear()
        return details

    def still_paused(self) -> "list[int]":
        """How deep those ran that have paused and that something keeps; the others are over."""
        kept = kept_frames()
        return [depth for frame, depth in self.paused.items() if frame in kept]

    def send(self, line: "Step | LastLine") -> None:
        """Write one line of JSON."""
        self.written += self.files.add(line)

    def refuse_depth(self, frame: "FrameType | None") -> None:
        """End the process where so many calls lie in one another; the line is the innermost of the program."""
        while frame is not None and frame.f_code.co_filename != self.source.file:
            frame = frame.f_back
        line = frame.f_lineno if frame is not None else 0
        self.end({"error": TOO_DEEP, "by": DEPTH, "line": line})

    def end(self, line: "LastLine") -> "NoReturn":
        """Write a last line and end the program here."""
        flush_output()
        self.files.add_last(line)
        self.place.leave()
