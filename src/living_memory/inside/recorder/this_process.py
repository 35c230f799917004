"""A place for a program in this very process: what the system does for one of its own is done here, at each event.

It holds the time and the room for what is printed, between two lines: a line that never ends is not ended. A program is
ended by an exception, which a trace function for Python may raise in it, and one for C written in Python may not.
"""

import ctypes
import sys
from os.path import dirname
from signal import SIGPROF
from sys import settrace
from time import process_time
from traceback import format_exception_only
from types import FrameType
from typing import TYPE_CHECKING, NamedTuple

import run_script
from depth import is_too_deep
from listening import FUNCTION, set_trace
from own_files import OwnFiles
from place import AFTER, Over, Place
from trace_of_run import FULL

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import TracebackType
    from typing import NoReturn

    from trace_of_run import LastLine

HOME = dirname(__file__)
NEVER = float("inf")


class Interrupt(Over):
    """Ends the program; where that catches it, and lets go of it, another one follows at the next line."""

    def __init__(self, place: "ThisProcess") -> None:
        """Know who raises the next one."""
        super().__init__()
        self.place = place

    def __del__(self) -> None:
        """Nothing of the program holds it any more."""
        self.place.interrupt()


class ErrorAt(NamedTuple):
    """The error that has ended a program: what it says, and on which line of it that was."""

    line: int
    says: str


class ThisProcess(Place):
    """What is known of the program that runs here; `code` is that of a process which ended so, `printed` the bytes."""

    def __init__(self, files: OwnFiles) -> None:
        """Nothing runs yet."""
        self.files = files
        self.until = NEVER
        self.is_over = False
        self.code = 0
        self.printed = 0
        self.runs = False
        self.left = False
        self.error: ErrorAt | None = None
        self.path = ""
        self.clock = FUNCTION(self.on_event)

    def end_after(self, seconds: int) -> None:
        """Let `see_time` end the program after so many seconds, 0 for never."""
        self.until = process_time() + seconds if seconds else NEVER

    def run_on(self) -> None:
        """Give the program its time to come to its end, and go on looking at the time."""
        self.until = process_time() + AFTER
        set_trace(ctypes.cast(self.clock, ctypes.c_void_p), None)

    def on_event(self, _: object, frame: FrameType, event: int, value: object) -> int:
        """What the interpreter calls when the program is recorded no more; too deep for that, it is left alone."""
        if is_too_deep():
            set_trace(None, None)
            return 0
        try:
            self.see_time()
        except Over:
            self.interrupt()
        return 0

    def see_time(self) -> None:
        """Raise `Over` where the program is over, its time, or the room for what it prints."""
        if self.is_over:
            raise Over
        if process_time() > self.until or self.files.printed() > FULL:
            self.code = -SIGPROF
            self.leave()

    def leave(self) -> "NoReturn":
        """Raise `Over`: what is printed from now on, as by `finally`, is none of it."""
        self.is_over = True
        self.printed = self.files.printed()
        raise Over

    def interrupt(self) -> None:
        """Have the program ended at its next line, in whichever of its functions that is."""
        if not self.runs:
            return
        for frame in frames_of_program():
            frame.f_trace = self.raise_it
        settrace(self.raise_it)

    def raise_it(self, *_: object) -> "NoReturn":
        """What the interpreter calls at the next line."""
        raise Interrupt(self)

    def run(self, path: str) -> "LastLine":
        """Run it as `python FILE` does; its end is unknown where it was over before, or left by `sys.exit`."""
        sys.excepthook = self.say
        self.path = path
        self.runs = True
        status = run_script.run(path)
        self.runs = False
        set_trace(None, None)
        return {} if self.is_over or self.left else {"status": status}

    def say(
        self,
        kind: type[BaseException],
        error: BaseException,
        where: "TracebackType | None",
    ) -> None:
        """Print what ended the program, as its own process would."""
        if issubclass(kind, SystemExit):
            self.left = True
            say_exit(error)
        elif not issubclass(kind, Over):
            sys.__excepthook__(kind, error, where)
            self.error = error_at(error, where, self.path)


def frames_of_program() -> "Iterator[FrameType]":
    """The frames between those of the recorder that are called by the program and those that have called it."""
    outer: FrameType | None = sys._getframe(1)
    while outer is not None and is_recorder(outer):
        outer = outer.f_back
    while outer is not None and not is_recorder(outer):
        yield outer
        outer = outer.f_back


def is_recorder(frame: FrameType) -> bool:
    """Whether a function of the recorder runs in a frame."""
    return dirname(frame.f_code.co_filename) == HOME


def error_at(error: BaseException, where: "TracebackType | None", path: str) -> ErrorAt:
    """The innermost line of the program in a file that an error has left, or at which the parser stopped."""
    line = getattr(error, "lineno", None) or 1 if isinstance(error, SyntaxError) else 1
    while where is not None:
        if where.tb_frame.f_code.co_filename == path:
            line = where.tb_lineno
        where = where.tb_next
    *_, says = format_exception_only(error)
    return ErrorAt(line, says.strip())


def say_exit(error: BaseException) -> None:
    """What `sys.exit` prints: a code that is neither a number nor None."""
    code = getattr(error, "code", None)
    if code is not None and not isinstance(code, int):
        print(code, file=sys.stderr)
