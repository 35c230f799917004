"""Which kind an object is, and what it refers to: the one table of all that a picture knows."""

import gc
import types
import weakref
from typing import TYPE_CHECKING

import classes
from activations import (
    async_generator,
    coroutine,
    ended_frame,
    generator,
    traceback,
)
from classes import is_instance
from containers import contents, mapping, members, sequence
from description import Description, Pair, Pairs
from functions import class_, function, method
from instances import instance
from surroundings import Surroundings
from values import ATOMS, TEXT, is_atom, is_shared, text_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from typing import Any


def atom(value: object, around: Surroundings) -> Description:
    """A value that refers to nothing; an address, which is another one in each run, stands as words."""
    text = "an address" if around.is_address(value) else text_of(value)
    if is_shared(value):
        return Description("atom", [], {"text": text, "shared": 1})
    return Description("atom", [], {"text": text})


def weak(value: "weakref.ref[Any]", around: Surroundings) -> Description:
    """A weak reference."""
    target = weakref.ref.__call__(value)
    if target is None:
        return Description("weak", [], {"weak": 1, "dead": 1})
    return Description("weak", [("target", target)], {"weak": 1, "dead": 0})


def iterator(value: object, around: Surroundings) -> Description:
    """An iterator of a built-in type."""
    pairs: Pairs = [("", target) for target in gc.get_referents(value)]
    return Description("iter", pairs, {})


def buffer(value: "Any", around: Surroundings) -> Description:
    """A bytearray or an array: its bytes or numbers are no objects, and may change in their place."""
    start = value[:TEXT]
    return Description("opaque", [], {"value": text_of(start)})


def opaque(value: object, around: Surroundings) -> Description:
    """Anything else: what it refers to, as far as that is the snippet's."""
    return Description("opaque", list(own_targets(value, around)), {})


def own_targets(value: object, around: Surroundings) -> "Iterator[Pair]":
    """What an object refers to, without classes, modules and what is not the snippet's."""
    for target in gc.get_referents(value):
        is_named = issubclass(type(target), (*classes.NAMED, type))
        is_ours = id(target) in around.graph.types or is_atom(target)
        if is_ours and not is_named:
            yield "", target


ITERABLES: "tuple[Iterable[object], ...]" = (
    [],
    (),
    {},
    set(),
    "",
    b"",
    range(1),
    {}.values(),
    {}.items(),
)
# By address: a metaclass of the snippet may define how its classes are compared.
DESCRIBE: "dict[int, Callable[[Any, Surroundings], Description]]" = {
    **dict.fromkeys(ATOMS, atom),
    **{id(type(iter(value))): iterator for value in ITERABLES},
    **{id(cls): sequence for cls in (list, tuple)},
    **{id(cls): members for cls in (set, frozenset)},
    id(types.FunctionType): function,
    id(types.MethodType): method,
    id(types.GeneratorType): generator,
    id(types.CoroutineType): coroutine,
    id(types.AsyncGeneratorType): async_generator,
    id(bytearray): buffer,
    id(types.FrameType): ended_frame,
    id(types.TracebackType): traceback,
}
"""What describes an object of exactly this class."""


def describe(value: object, around: Surroundings) -> Description:
    """The kind of an object, its references, and what else there is to say."""
    cls = type(value)
    if exact := DESCRIBE.get(id(cls)):
        return exact(value, around)
    if is_instance(value, weakref.ref):
        return weak(value, around)
    if is_instance(value, type):
        return class_(value, around)
    if classes.is_own(cls) or issubclass(cls, (BaseException, types.SimpleNamespace)):
        return instance(value, around)
    if is_instance(value, dict):
        return mapping(value, around)
    if classes.deque_of(cls) is cls:
        return Description("seq", contents(value), {})
    if cls.__name__ == "array" and cls.__module__ == "array":
        return buffer(value, around)
    return opaque(value, around)
