"""What a value says of itself: its text, its size, and whether all of the process shares it."""

import sys

import classes
from counters import VERSION, WORD
from counters import half as peek

TEXT = 64
"""How many characters of a value are shown."""
EMPTY_LIST = sys.getsizeof([])


def text_of(value: object) -> str:
    """A small value as the language writes it."""
    if type(value) is int and value.bit_length() > 600:
        return f"an int of {value.bit_length()} bits"
    if type(value) in (str, bytes) and len(value) > TEXT - 4:
        return repr(value[: TEXT - 8]) + "..."
    text = repr(value)
    return text if len(text) <= TEXT else text[: TEXT - 3] + "..."


def is_interned(text: str) -> bool:
    """Whether CPython keeps one object for all equal texts; before 3.13 the answer stands in its memory."""
    return (
        sys._is_interned(text)
        if VERSION >= (3, 13)
        else bool(peek(id(text) + 4 * WORD).value & 3)
    )


def is_shared(value: object) -> bool:
    """Whether the whole process has one object for this value, so that its count says nothing about the snippet."""
    kind = type(value)
    if kind is str:
        return len(value) < 2 or is_interned(value)
    if kind is int:
        return value.bit_length() < 12 and value is int(str(value))
    return len(value) < 2 if kind is bytes else kind not in (float, complex, range)


def size(value: object) -> "int | None":
    """The size of an object in bytes; None where only code of the snippet could say it."""
    own = [cls for cls in classes.mro(type(value)) if classes.is_own(cls)]
    return (
        None
        if any("__sizeof__" in classes.namespace(cls) for cls in own)
        else sys.getsizeof(value)
    )


def room(value: object) -> "dict[str, int]":
    """For how many references a list has room."""
    return (
        {"cap": (sys.getsizeof(value) - EMPTY_LIST) // WORD}
        if type(value) is list
        else {}
    )
