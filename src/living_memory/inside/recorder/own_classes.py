"""Classes that a snippet makes: their bases, what their instances share, the names of their methods."""

from types import FunctionType
from typing import TYPE_CHECKING

import classes
import functions as of_function
from any_names import word_of
from caches import is_cache
from description import Description, Pair, Pairs
from parts import absorb, has_row
from surroundings import Surroundings

if TYPE_CHECKING:
    from collections.abc import Iterator
    from trace import ObjectDetails
    from typing import Any

    from typing_extensions import TypeIs

MADE = ("__annotate_func__", "__annotate__")
"""What the compiler of 3.14 and later makes a function for, and no reader a method."""
WITHIN = {
    FunctionType: (),
    staticmethod: ("__func__",),
    classmethod: ("__func__",),
    property: ("fget", "fset", "fdel"),
}
METHODS = {id(cls): names for cls, names in WITHIN.items()}
"""What a class shows by its name alone, by the address of the class that it has: where its functions are."""
MACHINERY = ("_fields", "_field_defaults", "_abc_impl")
"""What the maker of a named tuple, or of an abstract class, keeps in the class for itself."""


def class_(value: type, around: Surroundings) -> Description:
    """A class with its bases, what its instances and its calls share, and the names of its methods."""
    absorb(value, around)
    details: ObjectDetails = {
        "name": classes.name(value),
        "methods": list(methods(value)),
    }
    if bases := [classes.name(one) for one in classes.bases(value)]:
        details["bases"] = bases
    pairs: Pairs = [*shared(value)]
    if members := classes.members_of_enum(value):
        pairs = [pair for pair in pairs if pair[0] not in members]
        pairs += members.items()
    pairs += defaults(value, around)
    return Description("class", pairs, details)


def methods(value: type) -> "Iterator[str]":
    """The names of the methods and properties that the snippet has written, or had made for the class."""
    for key, item in classes.namespace(value).items():
        name = word_of(key)
        if name not in MADE and any(map(is_own, functions(item))):
            yield name


def functions(item: "Any") -> "Iterator[object]":
    """The functions of a method or a property."""
    if classes.is_cached_property(type(item)):
        yield item.func
    where = METHODS.get(id(type(item)))
    if where == ():
        yield item
    for name in where or ():
        yield getattr(item, name)


def is_own(function: object) -> "TypeIs[FunctionType]":
    """Whether the snippet has made this function."""
    if type(function) is not FunctionType:
        return False
    module: object = function.__module__
    return type(module) is str and module == classes.MAIN


def shared(value: type) -> "Iterator[Pair]":
    """The attributes that are no methods, without those that a class has for its own working."""
    for key, item in classes.namespace(value).items():
        name = word_of(key)
        if not is_reserved(name) and is_shown(item):
            yield name, item


def defaults(value: type, around: Surroundings) -> "Iterator[Pair]":
    """The default values of its methods that one call can change for the next, each as `method(parameter=)`."""
    for key, item in classes.namespace(value).items():
        for function in filter(is_own, functions(item)):
            for name, default in of_function.defaults(function):
                if has_row(default, around):
                    yield f"{word_of(key)}({name})", default


def is_reserved(name: str) -> bool:
    """Whether the language has its own use for a name in a class, or `enum` has, `_member_map_`, or its maker."""
    is_of_enum = name.startswith("_") and name.endswith("_")
    return name.startswith("__") or is_of_enum or name in MACHINERY


def is_shown(item: object) -> bool:
    """Whether an attribute of a class has a row: a descriptor only if it is the snippet's own, or keeps results."""
    cls = type(item)
    if classes.is_own(cls) or is_cache(cls):
        return True
    return not is_descriptor(item)


def is_descriptor(value: object) -> bool:
    """Whether a class gives something else in the place of this value; its metaclass is not asked."""
    bases = classes.mro(type(value))
    return any("__get__" in classes.namespace(base) for base in bases)
