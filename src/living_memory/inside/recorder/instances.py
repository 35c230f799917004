"""Instances of the snippet's classes, and exceptions: what they hold, what they are given, what they remember."""

from typing import TYPE_CHECKING

import classes
from attributes import Attribute, Attributes
from attributes import attributes as attributes_of
from classes import is_buffer, is_instance
from containers import contents
from description import Description, Key, Pair, Pairs
from messages import message
from surroundings import Surroundings
from values import TEXT, is_atom, text_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from trace import ObjectDetails
    from typing import Any

VALUES: "tuple[type[Any], ...]" = (int, str, float, bytes, complex)
"""The classes of values that a class may derive from; what they hold is no object of its own."""
BY_ADDRESS = {id(cls) for cls in VALUES}
OF_MEMBER = ("_name_", "__objclass__", "_sort_order_")
"""What a member of an enumeration holds beside its value, and no reader asks for."""
REMEMBERED = ("__traceback__", "__context__", "__cause__")
"""What an exception knows of where it comes from."""


def instance(value: object, around: Surroundings) -> Description:
    """An instance of a class of the snippet, or an exception."""
    held = contents(value)
    others = [*objects(held), *error_parts(value)]
    attributes = attributes_of(value, others, around)
    details = beside(attributes, around)
    found = attributes.found
    if around.once(classes.members_of_enum, type(value)):
        found = [one for one in found if one.name not in OF_MEMBER]
        details["name"] = f"{classes.name(type(value))}.{name_of(attributes.found)}"
        details["hidden"] = len(attributes.found) - len(found)
    named: Pairs = [*as_declared(around.once(declared, type(value)), found)]
    if is_instance(value, BaseException):
        named = [*arguments(value), *named, *remembered(value)]
        if text := message(value, around.folder):
            details["value"] = text[:TEXT]
    if base := around.once(value_class, type(value)):
        own = plain(value, base)
        details["value"] = text_of(own)
    return Description("inst", held + named, details)


def name_of(member: "list[Attribute]") -> str:
    """The name of a member of an enumeration, by its attributes."""
    for one in member:
        if one.name == "_name_":
            return str(one.value)
    return "?"


def library_dict(value: "dict[object, object]", around: Surroundings) -> Description:
    """A dict of the standard library with its attributes: the factory of a `defaultdict`, what it was given."""
    held = contents(value)
    others = [*objects(held)]
    if is_ordered(type(value)):  # which has a list of its keys, too
        others += [key.value for key, _ in held if type(key) is Key]
    attributes = attributes_of(value, others, around)
    return Description("map", held + [*attributes.found], beside(attributes, around))


def is_ordered(cls: type) -> bool:
    """Whether a class is, or is below, `collections.OrderedDict`."""
    return any(classes.name(one) == "OrderedDict" for one in classes.mro(cls))


def beside(attributes: Attributes, around: Surroundings) -> "ObjectDetails":
    """What there is to say of attributes: that they are in a dict, and how many references have no name."""
    details: ObjectDetails = {}
    if attributes.own_dict:
        around.absorbed.add(attributes.own_dict)
        details["dict"] = 1
    if attributes.unnamed:
        details["unnamed"] = attributes.unnamed
    return details


def as_declared(order: "list[str]", found: "list[Attribute]") -> "list[Attribute]":
    """The attributes of an object, first those that its class declares, in that order."""
    known = [one for one in found if one.name in order]
    known.sort(key=lambda one: order.index(one.name))
    return known + [one for one in found if one.name not in order]


def declared(cls: type) -> "list[str]":
    """The names of the fields of a dataclass, in their order; none of another class."""
    for one in classes.mro(cls):
        fields = classes.namespace(one).get("__dataclass_fields__")
        if type(fields) is dict:
            return list(fields)
    return []


def plain(value: object, base: "type[Any]") -> object:
    """The number, the text or the bytes that an instance also is, read by its `value_class`, not its own methods."""
    if is_buffer(base):
        return base.__getitem__(value, slice(TEXT))
    return base.__getnewargs__(value)[0]


def value_class(cls: type) -> "type[Any] | None":
    """The class of numbers, of texts or of bytes that a class derives from; None if it does from none."""
    for one in classes.mro(cls):
        if id(one) in BY_ADDRESS or is_buffer(one):
            return one
    return None


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
