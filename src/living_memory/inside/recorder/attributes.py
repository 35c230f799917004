"""The attributes of an instance, read so that the instance does not notice.

Never through `__dict__`: from 3.11 on an instance keeps its attributes without a dict until someone asks for it
(Objects/dictobject.c, `_PyObject_GetDictPtr` and its successors). The names come from the source, and a value counts
as the instance's own only if the collector's `gc.get_referents` finds it there.
"""

import gc
from types import MemberDescriptorType
from typing import TYPE_CHECKING, NamedTuple

import classes
from tally import tally

if TYPE_CHECKING:
    from collections.abc import Iterator


class Attribute(NamedTuple):
    """An attribute of an instance."""

    name: str
    value: object


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
        for name, value in classes.namespace(cls).items():
            if name.startswith("__"):
                continue
            if type(value) is MemberDescriptorType:
                yield name, value


def in_class(obj: object) -> "dict[str, object]":
    """What the classes of an object define: the value that is found first, by name."""
    found: dict[str, object] = {}
    for cls in classes.mro(type(obj)):
        for name, value in classes.namespace(cls).items():
            found.setdefault(name, value)
    return found


class Unclaimed:
    """How often an object refers to each other one, less the references that are explained."""

    def __init__(self, obj: object) -> None:
        """Nothing is explained yet, but the reference to its class."""
        referents = gc.get_referents(obj)
        self.left = tally(map(id, referents))
        self.left[id(type(obj))] = 0

    def claim(self, value: object) -> bool:
        """Explain one reference to this value; say whether there was one left."""
        address = id(value)
        left = self.left.get(address, 0)
        if left:
            self.left[address] = left - 1
        return left > 0


def in_place(
    obj: object, names: "tuple[str, ...]", unclaimed: Unclaimed
) -> "list[Attribute]":
    """The attributes that stand in the instance itself.

    What the class defines with the very same value counts last: then a reference must be left that explains it.
    """
    own = []
    doubtful = []
    shared = in_class(obj)
    for name in names:
        if is_of_class(name, shared):
            continue
        try:
            value = object.__getattribute__(obj, name)
        except AttributeError:
            continue
        attribute = Attribute(name, value)
        if name in shared and value is shared[name]:
            doubtful.append(attribute)
        elif unclaimed.claim(value):
            own.append(attribute)
    return own + [one for one in doubtful if unclaimed.claim(one.value)]


def is_of_class(name: str, shared: "dict[str, object]") -> bool:
    """Whether a name leads to a method, a property or a slot of the class, whatever the instance has."""
    if name.startswith("__"):
        return True
    if name not in shared:
        return False
    kind = type(shared[name])
    return hasattr(kind, "__get__")


def attributes(
    obj: object, names: "tuple[str, ...]", contents: "list[object]"
) -> "tuple[list[Attribute], int]":
    """The attributes of an instance, and the address of its dict, 0 if it has none.

    `names` are the names that the source speaks of; `contents` is what the instance holds as a list or dict.
    """
    slots = in_slots(obj)
    unclaimed = Unclaimed(obj)
    for value in contents:
        unclaimed.claim(value)
    for attribute in slots:
        unclaimed.claim(attribute.value)
    inline = in_place(obj, names, unclaimed)
    own_dict = None
    for value in gc.get_referents(obj):
        if type(value) is dict and unclaimed.claim(value):
            own_dict = value  # the last, if there are several
    if own_dict is None:
        return slots + inline, 0
    held = [Attribute(*item) for item in own_dict.items()]
    return slots + held, id(own_dict)
