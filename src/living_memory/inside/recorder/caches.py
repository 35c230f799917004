"""The cache of a function, as `functools.lru_cache` makes it: which results it keeps, and for which arguments."""

import gc
from typing import TYPE_CHECKING

import classes
from any_names import word_of
from attributes import dict_of
from description import Description, Key, Pairs
from surroundings import Surroundings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from description import Pair

OF_MACHINERY = ("cache_parameters", "__wrapped__")
"""The attributes that a cache has from its maker; the function itself stands in a row of its own."""


def is_cache(cls: type) -> bool:
    """Whether this is the class of functions with a cache, by its name: the snippet loads a `functools` of its own."""
    is_named = classes.name(cls) == "_lru_cache_wrapper"
    return is_named and classes.is_of(cls, "functools")


def cache(value: object, around: Surroundings) -> Description:
    """A function with a cache: the function, its results by their arguments, and the attributes it was given."""
    held = gc.get_referents(value)
    own = dict_of(value)
    kept = store(held, own)
    around.absorbed.add(id(kept))
    given: Pairs = []
    name = ""
    pairs: Pairs = []
    if own is not None:
        around.absorbed.add(id(own))
        if "__wrapped__" in own:
            pairs.append(("function", own["__wrapped__"]))
        name = word_of(own.get("__name__", ""))
        given = [*attributes(own)]
    entries = [*results(held, kept)]
    return Description("map", pairs + given + entries, {"name": name})


def store(held: "list[object]", own: object) -> "dict[object, object]":
    """The dict in which a cache looks for arguments."""
    for one in held:
        if type(one) is dict and one is not own:
            return one
    return {}


def results(held: "list[object]", kept: "dict[object, object]") -> "Iterator[Pair]":
    """The results of a cache by their arguments, the one first that is dropped first.

    A cache with a limit keeps the two of an entry beside each other in a list of its own.
    """
    if not any(classes.name(type(one)) == "_lru_list_elem" for one in kept.values()):
        for key, result in kept.items():
            yield Key(key), result
        return
    keys = {id(key) for key in kept}
    found = iter(held)
    for one in found:
        if id(one) in keys:
            yield Key(one), next(found)


def attributes(own: "dict[object, object]") -> "Iterator[Pair]":
    """What a function was given as its attributes, without what its maker has copied or made."""
    for key, value in own.items():
        name = word_of(key)
        is_copied = name.startswith("__") and name.endswith("__")
        if name not in OF_MACHINERY and not is_copied:
            yield name, value
