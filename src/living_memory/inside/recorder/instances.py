"""Instances of the snippet's classes, and exceptions: what they hold, what they are given, what they remember."""

from typing import TYPE_CHECKING

from attributes import attributes as attributes_of
from classes import is_instance
from containers import contents
from description import Description, Key, Pair, Pairs
from surroundings import Surroundings
from values import is_atom

if TYPE_CHECKING:
    from collections.abc import Iterator
    from trace import ObjectDetails

REMEMBERED = ("__traceback__", "__context__", "__cause__")
"""What an exception knows of where it comes from."""


def instance(value: object, around: Surroundings) -> Description:
    """An instance of a class of the snippet, or an exception."""
    held = contents(value)
    others = [*objects(held), *error_parts(value)]
    attributes = attributes_of(value, others)
    named: Pairs = [*attributes.found]
    if is_instance(value, BaseException):
        named = [*arguments(value), *named, *remembered(value)]
    details: ObjectDetails = {}
    if attributes.own_dict:
        around.absorbed.add(attributes.own_dict)
        details["dict"] = 1
    if attributes.unnamed:
        details["unnamed"] = attributes.unnamed
    return Description("inst", held + named, details)


def error_parts(value: object) -> "Iterator[object]":
    """What an exception holds beside its attributes, shown or not."""
    if is_instance(value, BaseException):
        for name in ("args", *REMEMBERED):
            part = BaseException.__dict__[name].__get__(value)
            if part is not None:
                yield part


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
