"""What a value says of itself: its text, its size, and whether all of the process shares it."""

import sys
import types
from sys import getsizeof
from typing import TYPE_CHECKING

import classes
from word import WORD, half

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

TEXT = 64
"""How many characters of a value are shown."""
CUT = "..."
"""What stands for the rest."""
TEXT_UNCUT = TEXT - 4
TEXT_CUT = TEXT - 8
"""How many characters a text has that is shown whole, and how many are shown of a longer one: it has quotes, too."""
BITS = 600
"""The bits of the longest int that is written out."""
BITS_OF_SHARED = 12
"""No int of so many bits is one of those that CPython makes once, on any version."""
STATE_OF_TEXT = 4 * WORD
INTERNED = 0b11
ASK_IF_INTERNED: "Callable[[str], bool] | None" = getattr(sys, "_is_interned", None)
"""Where a text says whether it is interned before 3.13, and the bits that say so."""
EMPTY_LIST = getsizeof([])
ATOMS_WITH_COUNT = (float, complex, range)
"""The classes of values of which each has an object of its own."""
ATOM_CLASSES = (
    int,
    str,
    bytes,
    bool,
    *ATOMS_WITH_COUNT,
    types.NoneType,
    types.EllipsisType,
    types.NotImplementedType,
)
# By address: a metaclass of the snippet may define how its classes are compared.
ATOMS = {id(cls) for cls in ATOM_CLASSES}


def is_atom(value: object) -> bool:
    """Whether a value refers to nothing."""
    return id(type(value)) in ATOMS


def text_of(value: "Any") -> str:
    """A small value as the language writes it."""
    if type(value) is int and value.bit_length() > BITS:
        return f"an int of {value.bit_length()} bits"
    if type(value) in (str, bytes) and len(value) > TEXT_UNCUT:
        start = repr(value[:TEXT_CUT])
        return start + CUT
    text = repr(value)
    if len(text) > TEXT:
        text = text[: TEXT - len(CUT)] + CUT
    return text


def is_interned(text: str) -> bool:
    """Whether CPython keeps one object for all equal texts; before 3.13 the answer stands in its memory."""
    if ASK_IF_INTERNED is not None:
        return ASK_IF_INTERNED(text)
    state = half(id(text) + STATE_OF_TEXT).value
    return bool(state & INTERNED)


def is_shared(value: object) -> bool:
    """Whether the whole process has one object for this value, so that its count says nothing about the snippet."""
    if type(value) is str:
        return len(value) < 2 or is_interned(value)
    if type(value) is bytes:
        return len(value) < 2
    if type(value) is int:
        # The one that CPython makes is the same object when it is read again from its digits.
        may_be = value.bit_length() < BITS_OF_SHARED
        return may_be and value is int(str(value))
    return type(value) not in ATOMS_WITH_COUNT


def has_own_size(cls: type) -> bool:
    """Whether code of the snippet says how large an instance is."""
    own = [one for one in classes.mro(cls) if classes.is_own(one)]
    return any("__sizeof__" in classes.namespace(one) for one in own)


def capacity(value: "list[Any]") -> int:
    """For how many references a list has room."""
    references = getsizeof(value) - EMPTY_LIST
    return references // WORD
