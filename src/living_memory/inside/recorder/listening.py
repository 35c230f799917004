"""How to hear what the interpreter does: its trace function for C, and what it tells."""

import ctypes
import sys
from types import FrameType
from typing import Any

from counters import VERSION

CALL = 0
EXCEPTION = 1
LINE = 2
RETURN = 3
OPCODE = 7
"""`PyTrace_CALL` and its siblings in Include/cpython/pystate.h."""
NEVER_CALLED: Any = len
"""A function for a frame that wants one: that there is one counts, and not which."""
FUNCTION = ctypes.PYFUNCTYPE(
    ctypes.c_int,
    ctypes.c_void_p,
    ctypes.py_object,
    ctypes.c_int,
    ctypes.c_void_p,
)
"""What makes a trace function for C of a Python one: `Py_tracefunc`, its object left out."""
set_trace = ctypes.pythonapi.PyEval_SetTrace
set_trace.argtypes = [ctypes.c_void_p, ctypes.py_object]
set_trace.restype = None


LINES = "lines"
"""To listen to lines alone: the program runs as it does when nobody listens, specialised where it would be."""
BYTECODES = "bytecodes"
"""To listen to each bytecode: what dies within a line is noticed, but no instruction specialises."""
WAYS = (LINES, BYTECODES) if VERSION >= (3, 12) else (BYTECODES,)
"""The ways in which a program is recorded, the one first whose counts are shown.

3.10 does not specialise; on 3.11 whoever listens at all ends it, as each instruction then asks whether to tell.
"""


def listen_to_bytecodes(frame: FrameType) -> None:
    """Ask for an event after each bytecode of a frame."""
    if VERSION >= (3, 13):
        frame.f_trace = NEVER_CALLED
    frame.f_trace_opcodes = True


def outlast_restoring() -> None:
    """Go on listening where a module of Python restores the trace function that it found, as `doctest` does: None."""
    replace_it = sys.settrace

    def settrace(function: Any) -> None:
        if function is not None:
            replace_it(function)

    sys.settrace = settrace
