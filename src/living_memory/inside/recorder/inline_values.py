"""The attributes that an instance keeps without a dict, and the dict that it may have, read from memory.

From 3.11 on an instance keeps its attributes as an array of values, and its class the names for all its instances
(Objects/dictobject.c, `PyDictValues`; Include/internal/pycore_dict.h). Asking for `__dict__` would make a dict of them.
"""

import ctypes
from typing import TYPE_CHECKING, NamedTuple

import classes
from counters import VERSION
from frames import object_at
from word import HALF, WORD, at_a_word, byte, word

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

HAS_INLINE_VALUES = 1 << 2
HAS_MANAGED_DICT = 1 << 4
"""The flags of a class whose instances may keep values in place (3.13), and a dict before their head (3.11)."""
BEFORE_HEAD = 3 * WORD
"""How far before its head an instance has the address of its dict."""
SIZE_OF_INDEX = WORD + 1
MANY = at_a_word(WORD + 2 * HALF) + WORD
INDEX = MANY + WORD
"""Where the names of a class have the size of their index, how many they are, and the index: behind a count, three
bytes and a number of 32 bits (`PyDictKeysObject`, Include/internal/pycore_dict.h)."""
dict_place = ctypes.pythonapi._PyObject_GetDictPtr
# By its address: `py_object` would ask the object for its `__class__`.
dict_place.argtypes = [ctypes.c_void_p]
dict_place.restype = ctypes.c_void_p
basic_size: "Callable[[type], int]" = type.__dict__["__basicsize__"].__get__
qualified_name: "Callable[[type], str]" = type.__dict__["__qualname__"].__get__


class Values(NamedTuple):
    """Where the values of an instance stand, and where the places of those that are set, in the order of setting."""

    start: int
    order: "list[int]"


class Probe:
    """A class of which one instance is looked at, to learn where classes keep the names of attributes."""


def find_names() -> int:
    """How many bytes into a class the address of its instances' names stands; raise `RuntimeError` if it does not."""
    Probe.__qualname__ = "a name that no other class has"
    wanted = id(qualified_name(Probe))
    for place in range(0, basic_size(type), WORD):
        if word(id(Probe) + place).value == wanted:
            return place + WORD  # `ht_cached_keys` stands behind `ht_qualname`
    raise RuntimeError("the names of attributes are not where they can be found")


NAMES = find_names() if VERSION >= (3, 11) else 0


def names(cls: type) -> "list[str]":
    """The names that the instances of a class share, by their places; none before 3.11."""
    if VERSION < (3, 11) or not classes.flags(cls) & HAS_MANAGED_DICT:
        return []
    keys = word(id(cls) + NAMES).value
    if not keys:
        return []
    size_of_index = 1 << byte(keys + SIZE_OF_INDEX).value
    many = word(keys + MANY).value
    first = keys + INDEX + size_of_index
    found = []
    for at in range(many):
        name = object_at(first + at * 2 * WORD)
        assert type(name) is str
        found.append(name)
    return found


def values(obj: object) -> "Values | None":
    """Where an instance keeps its values; None if it has none in place."""
    flags = classes.flags(type(obj))
    if VERSION < (3, 11) or not flags & HAS_MANAGED_DICT:
        return None
    if VERSION >= (3, 13):
        return inline_values(obj) if flags & HAS_INLINE_VALUES else None
    address = id(obj) - BEFORE_HEAD
    if VERSION == (3, 11):
        start = word(address - WORD).value
    else:  # a dict, or with the lowest bit set, values
        tagged = word(address).value
        start = tagged + 1 if tagged & 1 else 0
    if not start:
        return None
    many = byte(start - 2).value
    return Values(start, [byte(start - 3 - at).value for at in range(many)])


def inline_values(obj: object) -> "Values | None":
    """The values that stand behind an instance, unless they are no longer valid."""
    head = id(obj) + basic_size(type(obj))
    capacity, many, _, is_valid = (byte(head + at).value for at in range(4))
    if not is_valid:
        return None
    start = head + WORD
    order = start + capacity * WORD
    return Values(start, [byte(order + at).value for at in range(many)])


def kept_in_place(obj: object, known: "list[str]") -> "Iterator[tuple[str, object]]":
    """The (name, value) pairs that an instance keeps without a dict, in the order of assignment.

    `known` are the `names` of its class.
    """
    found = values(obj)
    if found is None:
        return
    for place in found.order:
        yield known[place], object_at(found.start + place * WORD)


def address_of_dict(obj: object) -> int:
    """The address of the dict that an instance keeps its attributes in; 0 if it has none. None is made."""
    if VERSION < (3, 11) or not classes.flags(type(obj)) & HAS_MANAGED_DICT:
        place: int | None = dict_place(id(obj))
        return word(place).value if place else 0
    address: int = word(id(obj) - BEFORE_HEAD).value
    is_values = VERSION == (3, 12) and address & 1
    return 0 if is_values else address


def check() -> None:
    """Raise `RuntimeError` where a known instance is read wrong."""
    probe = Probe()
    expected: list[tuple[str, object]] = [("second", []), ("first", {})]
    for name, value in reversed(expected):
        setattr(probe, name, value)
    other = Probe()
    for name, value in expected:
        setattr(other, name, value)
    read = list(kept_in_place(other, names(Probe)))
    if VERSION >= (3, 11) and read != expected:
        raise RuntimeError(
            "the attributes of an instance are not where they can be found"
        )


check()
