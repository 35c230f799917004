"""Which events of the interpreter are steps: statements, not lines, told by a trace function written for C.

A Python one (`sys.settrace`) makes 3.10 copy the variables of every frame, and `sys.monitoring` gives no frame; the C
one (`PyEval_SetTrace`) disturbs nothing. It must never raise into the snippet, nor outlive the snippet's module.
"""

import ctypes
import gc
import json
import os
import sys
from inspect import CO_GENERATOR
from types import FrameType

from counters import VERSION
from snapshot import Camera
from source import Source
from walk import is_within

CALL, LINE, RETURN, OPCODE = 0, 2, 3, 7
"""`PyTrace_CALL` and its siblings in Include/cpython/pystate.h."""
LIMIT = 60
"""How many steps a trace has."""
FUNCTION = ctypes.PYFUNCTYPE(
    ctypes.c_int, ctypes.c_void_p, ctypes.py_object, ctypes.c_int, ctypes.c_void_p
)
set_trace = ctypes.pythonapi.PyEval_SetTrace
set_trace.argtypes, set_trace.restype = [ctypes.c_void_p, ctypes.py_object], None


class Steps:
    """The trace function; it writes each step, a line of JSON, to the file number `pen`.

    The open frames are known by address, each with the line it is at. A step that goes wrong ends the process, after
    a line that says why.
    """

    def __init__(self, source: Source, pen: int) -> None:
        """Make all that lives on between two steps: it must be there before the snippet is."""
        self.source, self.pen, self.camera = source, pen, Camera(source)
        self.frames: list[int] = []
        self.lines: list[int] = []
        self.resumed: list[int] = []
        self.printed = self.collections = self.taken = 0
        self.function = FUNCTION(self.on_event)

    def start(self) -> None:
        """Begin to listen; 3.12 tells of bytecodes only if a frame asks for it before that."""
        sys._getframe().f_trace_opcodes = True
        set_trace(ctypes.cast(self.function, ctypes.c_void_p), None)

    def on_event(
        self, _: object, frame: FrameType, event: int, value: "int | None"
    ) -> int:
        """What the interpreter calls; `value` is 0 or None where a frame ends by an exception."""
        if frame.f_code.co_filename != self.source.file:
            return 0
        enabled = gc.isenabled()
        gc.disable()
        try:
            self.hear(frame, event, value)
        except BaseException as error:  # the snippet must not see it
            self.end(
                {"error": f"{type(error).__name__}: {error}", "line": frame.f_lineno}
            )
        if enabled:
            gc.enable()
        return 0

    def hear(self, frame: FrameType, event: int, value: "int | None") -> None:
        """Make what there is to make of an event in the snippet."""
        if event == CALL:
            self.call(frame)
        if event in (OPCODE, LINE, RETURN):
            self.camera.known.look()
        if event in (LINE, RETURN) and not is_within(frame.f_code):
            self.step(frame, event, value)

    def call(self, frame: FrameType) -> None:
        """A frame begins; a generator that stands below its first line goes on after a pause."""
        listen_to_bytecodes(frame)
        if id(frame) in self.resumed:
            self.resumed.remove(id(frame))
        code = frame.f_code
        if code.co_flags & CO_GENERATOR and frame.f_lineno != code.co_firstlineno:
            self.resumed.append(id(frame))

    def step(self, frame: FrameType, event: int, value: "int | None") -> None:
        """Write a step if a statement has ended; stop listening when the module has."""
        line = self.source.statements.get(frame.f_lineno, frame.f_lineno)
        name, ran = (
            self.move(frame, line) if event == LINE else self.leave(frame, value)
        )
        if name:
            self.write(
                frame,
                {"event": name, "line": ran, "next": line if event == LINE else 0},
            )
        if not self.frames:
            set_trace(None, None)

    def move(self, frame: FrameType, line: int) -> "tuple[str, int]":
        """A statement begins: the step's name, "" if it is none, and the line that just ran."""
        if id(frame) not in self.frames:
            return self.enter(frame, line)
        at = self.frames.index(id(frame))
        ran, self.lines[at] = self.lines[at], line
        del self.frames[at + 1 :], self.lines[at + 1 :]
        again = ran == line and frame.f_lineno not in self.source.loops
        return "" if again else "line", ran

    def enter(self, frame: FrameType, line: int) -> "tuple[str, int]":
        """A frame begins, or goes on after a pause: what just ran is its caller's line."""
        ran = self.lines[-1] if self.lines else 0
        name = (
            "start"
            if not self.taken
            else "resume"
            if id(frame) in self.resumed
            else "enter"
        )
        if name == "start":
            self.camera.begin(frame)
        self.frames.append(id(frame))
        self.lines.append(line)
        return name, ran

    def leave(self, frame: FrameType, value: "int | None") -> "tuple[str, int]":
        """A frame ends or pauses; after a statement that only hands a value over, that is no step."""
        if id(frame) not in self.frames:  # a generator that was closed before it began
            return "", 0
        at = self.frames.index(id(frame))
        ran = self.lines[at]
        del self.frames[at:], self.lines[at:]
        if value and ran in self.source.quiet:
            return "", ran
        return "return" if value else "raise", ran

    def write(self, frame: FrameType, head: dict) -> None:
        """Write the step that these keys begin."""
        if self.taken == LIMIT:
            self.end({"truncated": True})
        self.taken += 1
        sys.__stdout__.flush()
        picture = self.camera.take(frame)
        self.send(
            {
                **head,
                "scope": frame.f_code.co_name,
                **self.printing(),
                **self.collecting(),
                **picture,
            }
        )

    def printing(self) -> dict:
        """Which bytes of the output are new since the last step."""
        before, self.printed = self.printed, os.fstat(1).st_size
        return {"out": [before, self.printed]} if self.printed != before else {}

    def collecting(self) -> dict:
        """How often the collector ran since the last step."""
        before, self.collections = (
            self.collections,
            sum(row["collections"] for row in gc.get_stats()),
        )
        ran = self.collections - before if self.taken > 1 else 0
        return {"gc": ran} if ran else {}

    def send(self, line: dict) -> None:
        """Write one line of JSON."""
        os.write(self.pen, json.dumps(line).encode() + b"\n")

    def end(self, line: dict) -> None:
        """Write a last line and end the process here."""
        sys.__stdout__.flush()  # never kept here: it is flushed last when it dies
        self.send(line)
        os._exit(0)


def listen_to_bytecodes(frame: FrameType) -> None:
    """Ask for an event after each bytecode of a frame."""
    if VERSION >= (3, 13):
        frame.f_trace = len  # never called: only that there is one counts
    frame.f_trace_opcodes = True
