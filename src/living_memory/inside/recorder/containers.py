"""Containers as the language has them: what a list, a set, a dict refers to."""

from typing import TYPE_CHECKING

from classes import deque_of, is_instance, is_text, mro, namespace
from description import Description, Key, Pairs
from surroundings import Surroundings

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any


def sequence(value: "Iterable[object]", around: Surroundings) -> Description:
    """A list, a tuple, a deque; the whole process has one empty tuple."""
    if type(value) is tuple and not value:
        return Description("seq", [], {"shared": 1})
    return Description("seq", numbered(value), {})


def numbered(items: "Iterable[object]") -> Pairs:
    """The items of a sequence, each with its place."""
    return list(enumerate(items))


def members(value: "set[Any] | frozenset[Any]", around: Surroundings) -> Description:
    """A set, sorted where that asks no code of the snippet."""
    items = list(value)
    kinds = {id(type(item)) for item in items}
    if kinds in ({id(int)}, {id(str)}):
        items.sort()
    return Description("set", [(None, item) for item in items], {})


def mapping(value: "dict[object, object]", around: Surroundings) -> Description:
    """A dict that is nothing but that."""
    return Description("map", entries(value), {})


def fields(cls: type) -> "list[str]":
    """The names of the places of a named tuple; none of another one."""
    for one in mro(cls):
        names = namespace(one).get("_fields")
        if type(names) is tuple and all(map(is_text, names)):
            return list(names)
    return []


def named(items: "Iterable[object]", names: "list[str]") -> Pairs:
    """The items of a tuple, each with its name, or where it has none with its place."""
    pairs: Pairs = []
    for place, item in enumerate(items):
        pairs.append((names[place] if place < len(names) else place, item))
    return pairs


def entries(value: "dict[object, object]") -> Pairs:
    """The items of a dict, without its own methods."""
    return [(Key(key), item) for key, item in dict.items(value)]


def contents(value: object) -> Pairs:
    """What an instance holds as the container that it also is, without its own methods."""
    if is_instance(value, dict):
        return entries(value)
    if is_instance(value, list):
        return numbered(list.__iter__(value))
    if is_instance(value, tuple):
        return named(tuple.__iter__(value), fields(type(value)))
    if deque := deque_of(type(value)):
        return numbered(deque.__iter__(value))
    if is_instance(value, set):
        return [(None, item) for item in set.__iter__(value)]
    if is_instance(value, frozenset):
        return [(None, item) for item in frozenset.__iter__(value)]
    return []
