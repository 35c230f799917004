"""The variables of a frame, read so that the frame does not notice.

Before 3.13, `frame.f_locals` copies the variables of a function into a dict that the frame keeps: each would have one
reference more, and die late. There the variables are read from memory, at a place that is measured, not assumed
(`f_localsplus` in 3.10's frameobject.h, `localsplus` in Include/internal/pycore_frame.h).
"""

import ctypes
import sys
from inspect import CO_OPTIMIZED
from types import CellType, CodeType, FrameType

from counters import VERSION, WORD, word

Variables = "list[tuple[str, object]]"
EMPTY = object()
"""What an empty cell holds."""


class Mark:
    """A class of which there is one object to look for."""


def storage(frame: FrameType) -> int:
    """The address of what holds the variables: the frame object on 3.10, its inner frame on 3.11 and 3.12."""
    return id(frame) if VERSION == (3, 10) else word(id(frame) + 3 * WORD).value


def find_variables(first: object) -> int:
    """How many bytes into a frame's storage its variables begin; raise `RuntimeError` if they are not there."""
    wanted, start = id(first), storage(sys._getframe())
    for place in range(0, 60 * WORD, WORD):
        if word(start + place).value == wanted:
            return place
    raise RuntimeError("the variables of a frame are not where they can be found")


START = find_variables(Mark()) if VERSION < (3, 13) else 0


def content(cell: CellType) -> object:
    """What a cell holds, or `EMPTY`."""
    try:
        return cell.cell_contents
    except ValueError:
        return EMPTY


def variables(frame: FrameType) -> Variables:
    """The (name, value) pairs of a frame in the compiler's order, without those that the compiler made."""
    if (
        not frame.f_code.co_flags & CO_OPTIMIZED
    ):  # a module or the body of a class has a dict of its own
        return [
            pair
            for pair in frame.f_locals.items()
            if not (pair[0][:2] == "__" == pair[0][-2:])
        ]
    pairs = frame.f_locals.items() if VERSION >= (3, 13) else stored(frame)
    return [pair for pair in pairs if pair[0][:1] != "."]


def names(code: CodeType) -> "list[str]":
    """The names of a function's places in memory, in their order."""
    if VERSION == (3, 10):
        return [*code.co_varnames, *code.co_cellvars, *code.co_freevars]
    cells = [name for name in code.co_cellvars if name not in code.co_varnames]
    return [*code.co_varnames, *cells, *code.co_freevars]


def stored(frame: FrameType) -> Variables:
    """The (name, value) pairs of a function before 3.13, with cells opened and unbound names left out."""
    code, start, found = frame.f_code, storage(frame) + START, []
    for at, name in enumerate(names(code)):
        address = word(start + at * WORD).value
        value = ctypes.cast(address, ctypes.py_object).value if address else EMPTY
        celled = at >= len(code.co_varnames) or name in code.co_cellvars
        if celled and type(value) is CellType:
            value = content(value)
        if value is not EMPTY:
            found.append((name, value))
    return found
