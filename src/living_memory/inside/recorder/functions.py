"""What a snippet defines: functions, classes, and the methods that tie them to instances."""

from types import FunctionType, MethodType
from typing import TYPE_CHECKING

import classes
from any_names import word_of
from description import Description, Pair, Pairs
from frames import EMPTY, content
from parts import absorb
from surroundings import Surroundings

if TYPE_CHECKING:
    from collections.abc import Iterator

METHODS = {id(cls) for cls in (FunctionType, staticmethod, classmethod, property)}
"""What a class shows by its name alone, by the address of the class that it has."""


def function(value: FunctionType, around: Surroundings) -> Description:
    """A function with its default values and the variables that it keeps."""
    absorb(value, around)
    pairs = [*defaults(value), *kept(value)]
    return Description("func", pairs, {"name": classes.plain(value.__name__)})


def defaults(value: FunctionType) -> "Iterator[Pair]":
    """The default values of a function, each as `parameter=`: those that can be given by their place come first."""
    code = value.__code__
    by_place = value.__defaults__ or ()
    first = code.co_argcount - len(by_place)
    names = code.co_varnames[first : code.co_argcount]
    for name, default in zip(names, by_place):
        yield f"{name}=", default
    by_name = value.__kwdefaults__ or {}
    for key, default in dict.items(by_name):
        yield f"{word_of(key)}=", default


def kept(value: FunctionType) -> "Iterator[Pair]":
    """The variables of outer functions that a function keeps, as far as they are bound."""
    names = value.__code__.co_freevars
    for name, cell in zip(names, value.__closure__ or ()):
        held = content(cell)
        if held is not EMPTY:
            yield name, held


def class_(value: type, around: Surroundings) -> Description:
    """A class with the attributes that its instances share, and the names of its methods."""
    absorb(value, around)
    pairs: Pairs = []
    methods = []
    for key, item in classes.namespace(value).items():
        name = word_of(key)
        kind = id(type(item))
        if kind in METHODS:
            methods.append(name)
        elif not is_reserved(name) and not is_descriptor(item):
            pairs.append((name, item))
    own = classes.name(value)
    return Description("class", pairs, {"name": own, "methods": methods})


def is_reserved(name: str) -> bool:
    """Whether the language has its own use for a name in a class, or `enum` has: `_member_map_`."""
    is_of_enum = name.startswith("_") and name.endswith("_")
    return name.startswith("__") or is_of_enum


def is_descriptor(value: object) -> bool:
    """Whether a class gives something else in the place of this value; its metaclass is not asked."""
    bases = classes.mro(type(value))
    return any("__get__" in classes.namespace(base) for base in bases)


def method(value: MethodType, around: Surroundings) -> Description:
    """A function bound to its instance."""
    pairs: Pairs = [
        ("__self__", value.__self__),
        ("__func__", value.__func__),
    ]
    return Description("opaque", pairs, {})
