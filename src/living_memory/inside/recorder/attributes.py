"""The attributes of an instance, read so that the instance does not notice.

Never through `__dict__`: from 3.11 on an instance keeps its attributes without a dict until someone asks for it
(Objects/dictobject.c, `_PyObject_GetDictPtr` and its successors). The names come from the source, and a value counts
as the instance's own only if the collector's `gc.get_referents` finds it there.
"""

import gc
from types import MemberDescriptorType

import classes

Pairs = "list[tuple[str, object]]"


def in_slots(obj: object) -> Pairs:
    """The attributes in `__slots__`, as (name, value)."""
    pairs, names = [], set()
    for cls in classes.mro(type(obj)):
        for name, value in classes.namespace(cls).items():
            if (
                type(value) is MemberDescriptorType
                and name[:2] != "__"
                and name not in names
            ):
                try:
                    pairs.append((name, value.__get__(obj)))
                except AttributeError:  # an empty slot
                    continue
                names.add(name)
    return pairs


def in_class(obj: object) -> "dict[str, object]":
    """What the classes of an object define: the value that is found first, by name."""
    found = {}
    for cls in classes.mro(type(obj)):
        for name, value in classes.namespace(cls).items():
            found.setdefault(name, value)
    return found


class Unclaimed:
    """How often an object refers to each other one, less the references that are explained."""

    def __init__(self, obj: object) -> None:
        """Nothing is explained yet, but the reference to its class."""
        self.left = {}
        for value in gc.get_referents(obj):
            self.left[id(value)] = self.left.get(id(value), 0) + (
                value is not type(obj)
            )

    def claim(self, value: object) -> bool:
        """Explain one reference to this value; say whether there was one left."""
        found = self.left.get(id(value), 0) > 0
        if found:
            self.left[id(value)] -= 1
        return found


def in_place(obj: object, names: "tuple[str, ...]", unclaimed: Unclaimed) -> Pairs:
    """The attributes that stand in the instance itself, as (name, value).

    What the class defines with the very same value counts last: then a reference must be left that explains it.
    """
    pairs, doubtful, shared = [], [], in_class(obj)
    for name in names:
        default = shared.get(name)
        if name[:2] == "__" or name in shared and hasattr(type(default), "__get__"):
            continue  # a method, a property or a slot
        try:
            value = object.__getattribute__(obj, name)
        except AttributeError:
            continue
        if name in shared and value is default:
            doubtful.append((name, value))
        elif unclaimed.claim(value):
            pairs.append((name, value))
    return pairs + [pair for pair in doubtful if unclaimed.claim(pair[1])]


def attributes(
    obj: object, names: "tuple[str, ...]", contents: list
) -> "tuple[Pairs, int]":
    """The (name, value) pairs of an instance, and the address of its dict, 0 if it has none.

    `names` are the names that the source speaks of; `contents` is what the instance holds as a list or dict.
    """
    slots, unclaimed = in_slots(obj), Unclaimed(obj)
    for value in [*contents, *(value for _, value in slots)]:
        unclaimed.claim(value)
    inline = in_place(obj, names, unclaimed)
    owned = [
        value
        for value in gc.get_referents(obj)
        if type(value) is dict and unclaimed.claim(value)
    ]
    if not owned:
        return slots + inline, 0
    return slots + list(owned[-1].items()), id(owned[-1])
