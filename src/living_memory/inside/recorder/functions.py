"""Functions that a snippet defines, and the methods that tie them to instances."""

from types import FunctionType, MethodType
from typing import TYPE_CHECKING

import classes
from any_names import word_of
from attributes import dict_of
from description import Description, Pair, Pairs
from frames import EMPTY, content
from parts import absorb
from surroundings import Surroundings

if TYPE_CHECKING:
    from collections.abc import Iterator


def function(value: FunctionType, around: Surroundings) -> Description:
    """A function with its default values, the variables that it keeps, and the attributes that it was given."""
    absorb(value, around)
    pairs = [*defaults(value), *kept(value), *given(value)]
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


def given(value: FunctionType) -> "Iterator[Pair]":
    """The attributes of a function, each as `.name`."""
    for key, item in dict.items(dict_of(value) or {}):
        yield f".{word_of(key)}", item


def method(value: MethodType, around: Surroundings) -> Description:
    """A function bound to its instance."""
    pairs: Pairs = [
        ("__self__", value.__self__),
        ("__func__", value.__func__),
    ]
    return Description("opaque", pairs, {})
