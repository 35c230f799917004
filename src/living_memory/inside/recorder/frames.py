"""The variables of a frame, read so that the frame does not notice.

Before 3.13, `frame.f_locals` copies the variables of a function into a dict that the frame keeps: each would have one
reference more, and die late. There the variables are read from memory, at a place that is measured, not assumed
(`f_localsplus` in 3.10's frameobject.h, `localsplus` in Include/internal/pycore_frame.h).
"""

import ctypes
import sys
from inspect import CO_OPTIMIZED
from types import CellType, CodeType, FrameType
from typing import TypeAlias

from any_names import word_of
from classes import is_instance
from counters import VERSION
from word import WORD, word

Variables: TypeAlias = "list[tuple[str, object]]"
reference = ctypes.py_object.from_address
EMPTY = object()
"""What an empty cell holds."""


class Mark:
    """A class of which there is one object to look for."""


def storage(frame: FrameType) -> int:
    """The address of what holds the variables: the frame object on 3.10, its inner frame on 3.11 and 3.12."""
    if VERSION == (3, 10):
        return id(frame)
    return word(id(frame) + 3 * WORD).value


def find_variables(first: object) -> int:
    """How many bytes into a frame's storage its variables begin; raise `RuntimeError` if they are not there."""
    wanted = id(first)
    start = storage(sys._getframe())
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
    if not frame.f_code.co_flags & CO_OPTIMIZED:
        # A module or the body of a class has a dict of its own. While a comprehension of the module runs, `f_locals`
        # has its variable, and from 3.13 on nothing else.
        is_module = frame.f_code.co_name == "<module>"
        return in_dict(frame.f_globals if is_module else frame.f_locals)
    pairs = frame.f_locals.items() if VERSION >= (3, 13) else stored(frame)
    return [pair for pair in pairs if not pair[0].startswith(".")]


def inlined_variables(frame: FrameType) -> Variables:
    """The variables of a frame among which are those of the comprehensions that run within it, from 3.12 on."""
    if VERSION == (3, 12):
        return stored(frame)
    return [*frame.f_locals.items()]


def in_dict(names: object) -> Variables:
    """The (name, value) pairs of a module or of the body of a class.

    None where `__prepare__` of a metaclass gave something else than a dict: only its own code could say them.
    """
    if not is_instance(names, dict):
        return []
    pairs = [(word_of(name), value) for name, value in dict.items(names)]
    return [pair for pair in pairs if not is_special(pair[0])]


def is_special(name: str) -> bool:
    """Whether the interpreter has its own use for a name of a module."""
    return name.startswith("__") and name.endswith("__")


def names(code: CodeType) -> "list[str]":
    """The names of a function's places in memory, in their order."""
    own = code.co_varnames
    cells = code.co_cellvars
    if VERSION >= (3, 11):  # which has no second place for an argument in a cell
        cells = tuple(name for name in cells if name not in own)
    return [*own, *cells, *code.co_freevars]


def stored(frame: FrameType) -> Variables:
    """The (name, value) pairs of a function before 3.13, with cells opened and unbound names left out."""
    code = frame.f_code
    start = storage(frame) + START
    first_cell = len(code.co_varnames)
    found = []
    for at, name in enumerate(names(code)):
        value = object_at(start + at * WORD)
        may_be_cell = at >= first_cell or name in code.co_cellvars
        if may_be_cell and type(value) is CellType:
            value = content(value)
        if value is not EMPTY:
            found.append((name, value))
    return found


def object_at(place: int) -> object:
    """The object whose address stands at this place in memory, or `EMPTY`."""
    try:
        held: object = reference(place).value
    except ValueError:  # no address stands there
        return EMPTY
    return held
