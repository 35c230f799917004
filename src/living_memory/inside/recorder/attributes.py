"""The attributes of an instance, read so that the instance does not notice.

Never through `__dict__`: from 3.11 on an instance keeps its attributes without a dict until someone asks for it.
Nothing is taken for an attribute that the collector's `gc.get_referents` does not find in the instance.
"""

import gc
from types import MemberDescriptorType
from typing import TYPE_CHECKING, NamedTuple

import classes
from any_names import word_of
from frames import EMPTY
from inline_values import address_of_dict, kept_in_place
from tally import tally

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


class Attribute(NamedTuple):
    """An attribute of an instance."""

    name: str
    value: object


class Attributes(NamedTuple):
    """The attributes of an instance in the order of assignment, and the address of its dict, 0 if it has none.

    `unnamed` is how many references it has that no name leads to: of a base class written in C, or of a slot that
    another one hides.
    """

    found: "list[Attribute]"
    own_dict: int
    unnamed: int


def in_slots(obj: object) -> "list[Attribute]":
    """The attributes in `__slots__`; of two with one name the one that the language finds."""
    found: dict[str, Attribute] = {}
    for name, member in members(obj):
        if name in found:
            continue
        try:
            value = member.__get__(obj)
        except AttributeError:  # an empty slot
            continue
        found[name] = Attribute(name, value)
    return list(found.values())


def members(obj: object) -> "Iterator[tuple[str, MemberDescriptorType]]":
    """The names in the `__slots__` of the classes of an object, each with what reads its slot."""
    for cls in classes.mro(type(obj)):
        if not classes.is_own(cls):
            continue
        for name, value in classes.namespace(cls).items():
            if type(value) is MemberDescriptorType:
                yield name, value


def unnamed(obj: object, known: "Iterable[object]") -> int:
    """How many references an object has, beside that to its class, which these known ones are not."""
    left = tally(map(id, gc.get_referents(obj)))
    left[id(type(obj))] = 0
    for value in known:
        address = id(value)
        if left.get(address, 0):
            left[address] -= 1
    return sum(left.values())


def dict_of(obj: object) -> "dict[object, object] | None":
    """The dict in which an instance keeps its attributes, if it has one already."""
    address = address_of_dict(obj)
    for value in gc.get_referents(obj):
        if id(value) == address and issubclass(type(value), dict):
            own: dict[object, object] = value
            return own
    return None


def attributes(obj: object, others: "list[object]") -> Attributes:
    """The attributes of an instance; `others` is what else it is known to hold: as a list or dict, or as an error."""
    found = in_slots(obj)
    own = dict_of(obj)
    if own is None:
        in_place = kept_in_place(obj)
        found += [Attribute(*pair) for pair in in_place if pair[1] is not EMPTY]
        known = [*others, *(attribute.value for attribute in found)]
        return Attributes(found, 0, unnamed(obj, known))
    found += [Attribute(word_of(key), value) for key, value in dict.items(own)]
    # From 3.13 on an instance with a dict may still keep the values itself, and the collector finds them there.
    held = [attribute.value for attribute in found]
    extra = unnamed(obj, [*others, own, *held])
    return Attributes(found, id(own), extra)
