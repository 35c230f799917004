"""Instances of the snippet's classes, and exceptions: what they hold, what they are given, what they remember."""

from typing import TYPE_CHECKING

from attributes import attributes
from classes import is_instance
from containers import contents
from description import Description, Key, Pair, Pairs
from surroundings import Surroundings
from values import is_atom

if TYPE_CHECKING:
    from collections.abc import Iterator

REMEMBERED = ("__traceback__", "__context__", "__cause__")
"""What an exception knows of where it comes from."""


def instance(value: object, around: Surroundings) -> Description:
    """An instance of a class of the snippet, or an exception."""
    held = contents(value)
    pairs, own_dict = attributes(value, around.names, list(objects(held)))
    named: Pairs = [*pairs]
    if is_instance(value, BaseException):
        named = [*arguments(value), *named, *remembered(value)]
    if not own_dict:
        return Description("inst", held + named, {})
    around.absorbed.add(own_dict)
    return Description("inst", held + named, {"dict": 1})


def objects(pairs: Pairs) -> "Iterator[object]":
    """The objects of a container: first its keys, then its items."""
    for key, _ in pairs:
        if type(key) is Key:
            yield key.value
    for _, item in pairs:
        yield item


def arguments(error: BaseException) -> Pairs:
    """The arguments of an exception, where one of them is more than a value."""
    args = BaseException.__dict__["args"].__get__(error)
    if all(is_atom(value) for value in args):
        return []
    return [("args", args)]


def remembered(error: BaseException) -> "Iterator[Pair]":
    """The traceback of an exception and the exceptions before it."""
    for name in REMEMBERED:
        kept = BaseException.__dict__[name].__get__(error)
        if kept is not None:
            yield name, kept
