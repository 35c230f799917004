"""The trace function, written for C: it hears what the interpreter does, and passes it on.

A Python one (`sys.settrace`) makes 3.10 copy the variables of every frame, and `sys.monitoring` gives no frame; the C
one (`PyEval_SetTrace`) disturbs nothing. It must never raise into the snippet, nor outlive the snippet's module.
"""

import ctypes
import gc
from sys import _getframe
from types import FrameType
from typing import TYPE_CHECKING

import threads
from activations import is_resumed
from bounds import Bounds
from code_objects import is_hidden, is_inner
from depth import DEEPEST, is_too_deep
from exits import DEPTH, RECORDER
from happenings import Happenings
from journal import Journal
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
from place import Over, Place
from snapshot import Camera
from source import Source
from stack import Stack
from steps import Steps
from turns import Turns
from within_statements import let_specialise

if TYPE_CHECKING:
    from own_files import OwnFiles

TOO_DEEP = f"goes {DEEPEST} calls deep, where no recorder can be called"


class Tracer:
    """The trace function; `codes` are the addresses of the codes that have run.

    What goes wrong ends the process, after a line that says why.
    """

    def __init__(
        self, source: Source, files: "OwnFiles", way: str, bounds: Bounds, place: Place
    ) -> None:
        """Make all that lives on between two steps: it must be there before the snippet is."""
        self.source = source
        self.way = way
        self.place = place
        is_first = way == WAYS[0]  # the run whose counts are shown
        self.turns = Turns(source)
        self.stack = Stack(source.file, self.turns)
        camera = Camera(source, self.stack, not is_first)
        self.happenings = Happenings(source, files, self.stack, camera)
        self.journal = Journal(files, bounds, place, is_first)
        self.steps = Steps(source, camera, self.happenings, self.journal)
        self.codes: set[int] = set()
        self.function = FUNCTION(self.on_event)

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
        self.journal.at = frame.f_lineno
        if event in (LINE, RETURN) and not threads.have_ended():
            *_, line = [frame.f_lineno, *self.steps.frames.lines]
            self.journal.end({"refused": threads.WAITS, "line": line})
        was_enabled = gc.isenabled()
        gc.disable()
        try:
            self.hear(frame, event, value)
        except Over:
            raise
        except BaseException as error:  # the snippet must not see it
            what = f"the recorder failed: {type(error).__name__}: {error}"
            self.journal.end({"error": what, "by": RECORDER, "line": self.journal.at})
        finally:
            if was_enabled:
                gc.enable()
        if self.journal.is_stopped:
            self.place.run_on()

    def hear(self, frame: FrameType, event: int, value: "int | None") -> None:
        """Make what there is to make of an event in the snippet."""
        if event in (CALL, LINE):
            self.happenings.shortcuts.note(frame)
        if event == CALL:
            self.call(frame)
        if event == EXCEPTION:
            self.happenings.raised.meet(frame, value)
        if event == LINE:
            self.happenings.raised.come_to_line(frame)
        if event in (OPCODE, LINE, RETURN):
            self.happenings.look()
        if event not in (LINE, RETURN) or is_hidden(frame.f_code):
            return
        if is_inner(frame.f_code):
            self.steps.step_within(frame, event, value)
        elif event != LINE or not self.steps.turn(frame):
            self.steps.step(frame, event, value)

    def call(self, frame: FrameType) -> None:
        """A frame begins; a generator that stands below its first line goes on after a pause."""
        self.prepare(frame)
        if id(frame) in self.stack.resumed:
            self.stack.resumed.remove(id(frame))
        if is_resumed(frame):
            self.stack.resumed.append(id(frame))
            return
        self.turns.begin(frame)
        self.happenings.raised.forget(frame)
        if is_inner(frame.f_code):
            self.turns.hides(frame, self.steps.frames.statements())

    def prepare(self, frame: FrameType) -> None:
        """Have the frame tell of its bytecodes, or its code of nothing but its statements."""
        if self.way == BYTECODES:
            listen_to_bytecodes(frame)
        elif id(frame.f_code) not in self.codes:
            self.codes.add(id(frame.f_code))
            let_specialise(frame.f_code, self.source.statements)

    def refuse_depth(self, frame: "FrameType | None") -> None:
        """End the process where so many calls lie in one another; the line is the innermost of the program."""
        while frame is not None and frame.f_code.co_filename != self.source.file:
            frame = frame.f_back
        line = frame.f_lineno if frame is not None else 0
        self.journal.end({"error": TOO_DEEP, "by": DEPTH, "line": line})
