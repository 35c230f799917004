"""The attributes of an instance, read so that the instance does not notice.

Never through `__dict__`: from 3.11 on an instance keeps its attributes without a dict until someone asks for it.
Nothing is taken for an attribute that the collector's `gc.get_referents` does not find in the instance.
"""

import gc
from types import MemberDescriptorType
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

import classes
from any_names import word_of
from frames import EMPTY
from inline_values import address_of_dict, kept_in_place
from inline_values import names as names_in_place
from surroundings import Surroundings
from tally import tally

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tally import ByAddress

Members: TypeAlias = "list[tuple[str, MemberDescriptorType]]"
"""The slots of one class: the name of each, and what reads it."""


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


def in_slots(
    obj: object, in_place: "Iterable[object]", slots: "list[Members]"
) -> "list[Attribute]":
    """The attributes in slots, a base class first; of two with one name the one that the language finds.

    Of a class written in C that is only what an object holds beside these values: it may make others when asked.
    """
    if not slots:
        return []
    left = tally(map(id, gc.get_referents(obj)))
    take(left, in_place)
    found: dict[str, Attribute] = {}
    for members in slots:
        of_class: dict[str, Attribute] = {}
        for name, member in members:
            if name not in found and is_held(obj, member, left):
                of_class[name] = Attribute(name, member.__get__(obj))
        found = {**of_class, **found}
    return list(found.values())


def is_held(obj: object, member: MemberDescriptorType, left: "ByAddress") -> bool:
    """Whether a slot is filled with one of these references; that one is taken from them."""
    try:
        value = member.__get__(obj)
    except AttributeError:  # an empty slot
        return False
    is_made = type(value) is bool and not classes.is_heap(member.__objclass__)
    if is_made or not left.get(id(value), 0):
        return False
    left[id(value)] -= 1
    return True


def slots(cls: type) -> "list[Members]":
    """The slots of a class and of those that it derives from, each class after those below it."""
    return list(filter(None, map(members, classes.mro(cls))))


def members(cls: type) -> "Members":
    """The names of the slots of a class in the order of its `__slots__`, each with what reads the slot."""
    found = []
    for name, value in classes.namespace(cls).items():
        if type(value) is MemberDescriptorType:
            found.append((name, value))
    order = classes.slots(cls)
    if len(order) == len(found):  # which the interpreter has sorted by alphabet
        found.sort(key=lambda pair: order.index(pair[0]) if pair[0] in order else 0)
    return found


def take(left: "ByAddress", values: "Iterable[object]") -> None:
    """Take the references to these values from those that are left."""
    for value in values:
        address = id(value)
        if left.get(address, 0):
            left[address] -= 1


def unnamed(obj: object, known: "Iterable[object]") -> int:
    """How many references an object has, beside that to its class, which these known ones are not."""
    left = tally(map(id, gc.get_referents(obj)))
    left[id(type(obj))] = 0
    take(left, known)
    return sum(left.values())


def dict_of(obj: object) -> "dict[object, object] | None":
    """The dict in which an instance keeps its attributes, if it has one already."""
    address = address_of_dict(obj)
    for value in gc.get_referents(obj):
        if id(value) == address and issubclass(type(value), dict):
            own: dict[object, object] = value
            return own
    return None


def attributes(obj: object, others: "list[object]", around: Surroundings) -> Attributes:
    """The attributes of an instance; `others` is what else it is known to hold: as a list or dict, or as an error."""
    names = around.once(names_in_place, type(obj))
    in_place = [Attribute(*pair) for pair in kept_in_place(obj, names)]
    in_place = [one for one in in_place if one.value is not EMPTY]
    values = [one.value for one in in_place]
    own = dict_of(obj)
    # From 3.13 on an instance with a dict may still keep the values itself, and the collector finds them there.
    known = [*others, *values]
    if own is not None:
        known.append(own)
    found = in_slots(obj, known, around.once(slots, type(obj)))
    known += [one.value for one in found]
    extra = unnamed(obj, known)
    if own is None:
        return Attributes(found + in_place, 0, extra)
    found += [Attribute(word_of(key), value) for key, value in dict.items(own)]
    return Attributes(found, id(own), extra)
