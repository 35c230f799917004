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
from attributes import attributes as attributes_of
from caches import cache, is_cache
from containers import contents, mapping, members, sequence
from description import Description, Pair, Pairs
from functions import function, method
from instances import instance, library_dict
from own_classes import class_
from surroundings import Surroundings
from values import ATOMS, TEXT, is_atom, is_shared, text_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from typing import Any

    from attributes import Attributes


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


def queue(value: object, around: Surroundings) -> Description:
    """A deque."""
    return Description("seq", contents(value), {})


def buffer(value: "Any", around: Surroundings) -> Description:
    """A bytearray or an array: its bytes or numbers are no objects, and may change in their place."""
    start = value[:TEXT]
    return Description("opaque", [], {"value": text_of(start)})


def opaque(value: object, around: Surroundings) -> Description:
    """Anything else, of the standard library mostly: what it refers to, as far as that is not its own machinery."""
    attributes = attributes_of(value, [], around)
    if attributes.own_dict:
        around.absorbed.add(attributes.own_dict)
    pairs = list(own_targets(value, attributes, around))
    return Description("opaque", pairs, {})


def own_targets(
    value: object, attributes: "Attributes", around: Surroundings
) -> "Iterator[Pair]":
    """What an object refers to: its public attributes by their names, and what else is the snippet's."""
    known = {attributes.own_dict}
    for name, target in attributes.found:
        known.add(id(target))
        if not name.startswith("_") and is_shown(target, around):
            yield name, target
    for target in gc.get_referents(value):
        if id(target) not in known and is_shown(target, around):
            yield "", target


def library_instance(value: object, around: Surroundings) -> Description:
    """An instance of a class of the standard library that is written in Python: its public attributes and items."""
    made = instance(value, around)
    pairs: Pairs = []
    for key, target in made.pairs:
        is_private = type(key) is str and key.startswith("_")
        if not is_private and is_shown(target, around):
            pairs.append((key, target))
    if hidden := len(made.pairs) - len(pairs):
        made.details["hidden"] = hidden
    return Description("inst", pairs, made.details)


def is_shown(value: object, around: Surroundings) -> bool:
    """Whether what an opaque object refers to is shown: no class or module, no more machinery of the library."""
    if issubclass(type(value), (*classes.NAMED, type)):
        return False
    if is_atom(value) or around.was_drawn(value):
        return True
    is_machinery = around.once(describer, type(value)) in (opaque, library_instance)
    return around.is_ours(value) and not is_machinery


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
    id(dict): mapping,
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
    return around.once(describer, type(value))(value, around)


def describer(cls: type) -> "Callable[[Any, Surroundings], Description]":
    """What describes an instance of a class."""
    if exact := DESCRIBE.get(id(cls)):
        return exact
    if issubclass(cls, weakref.ref):
        return weak
    if issubclass(cls, type):
        return class_
    if is_cache(cls):
        return cache
    if classes.is_own(cls) or issubclass(cls, (BaseException, types.SimpleNamespace)):
        return instance
    if issubclass(cls, dict):
        return library_dict
    if classes.deque_of(cls) is cls:
        return queue
    if classes.is_buffer(cls):
        return buffer
    return library_instance if classes.is_python(cls) else opaque
