"""What an object is and what it refers to, as one of the kinds that a picture knows."""

import gc
import types
import weakref
from collections import deque
from typing import NamedTuple

import attributes
import classes
from frames import EMPTY, content, variables
from values import is_shared, text_of


class Key(NamedTuple):
    """A key of a dict, which is an object of its own."""

    value: object


Slots = "list[tuple[int | str | Key | None, object]]"
Drawn = "tuple[str, Slots, dict]"
"""The kind of an object, its (key, value) pairs, and what else there is to say."""


def atom(value: object, scene: object) -> Drawn:
    """A value that refers to nothing; an address, which is another one in each run, stands as words."""
    text = "an address" if scene.is_address(value) else text_of(value)
    return "atom", [], {"text": text} | ({"shared": 1} if is_shared(value) else {})


def sequence(value: object, scene: object) -> Drawn:
    """A list, a tuple, a deque."""
    return (
        "seq",
        list(enumerate(value)),
        {"shared": 1} if type(value) is tuple and not value else {},
    )


def members(value: object, scene: object) -> Drawn:
    """A set, sorted where that asks no code of the snippet."""
    items = list(value)
    if {id(type(item)) for item in items} in ({id(int)}, {id(str)}):
        items.sort()
    return "set", [(None, item) for item in items], {}


def mapping(value: dict, scene: object) -> Drawn:
    """A dict, or one of the standard library's own."""
    return "map", [(Key(key), item) for key, item in dict.items(value)], {}


def weak(value: weakref.ref, scene: object) -> Drawn:
    """A weak reference."""
    target = weakref.ref.__call__(value)
    return (
        "weak",
        [] if target is None else [("target", target)],
        {"weak": 1, "dead": int(target is None)},
    )


def function(value: types.FunctionType, scene: object) -> Drawn:
    """A function with its default values and the variables that it keeps."""
    scene.absorb(value)
    code, defaults = value.__code__, value.__defaults__ or ()
    last = code.co_varnames[: code.co_argcount][code.co_argcount - len(defaults) :]
    slots = [(f"{name}=", default) for name, default in zip(last, defaults)]
    slots += [
        (f"{name}=", default) for name, default in (value.__kwdefaults__ or {}).items()
    ]
    kept = [
        (name, content(cell))
        for name, cell in zip(code.co_freevars, value.__closure__ or ())
    ]
    return (
        "func",
        slots + [pair for pair in kept if pair[1] is not EMPTY],
        {"name": value.__name__},
    )


def class_(value: type, scene: object) -> Drawn:
    """A class with the attributes that its instances share, and the names of its methods."""
    scene.absorb(value)
    slots, methods = [], []
    for name, item in classes.namespace(value).items():
        if type(item) in (types.FunctionType, staticmethod, classmethod, property):
            methods.append(name)
        elif name[:2] != "__" and not hasattr(type(item), "__get__"):
            slots.append((name, item))
    return "class", slots, {"name": classes.name(value), "methods": methods}


def method(value: types.MethodType, scene: object) -> Drawn:
    """A function bound to its instance."""
    return "opaque", [("__self__", value.__self__), ("__func__", value.__func__)], {}


def generator(value: types.GeneratorType, scene: object) -> Drawn:
    """A generator with the variables that it keeps while it is paused."""
    paused = value.gi_frame is not None and not value.gi_running
    return "gen", variables(value.gi_frame) if paused else [], {"name": value.__name__}


def frame(value: types.FrameType, scene: object) -> Drawn:
    """A frame that has ended, with the variables that it keeps."""
    return "frame", variables(value), {"name": value.f_code.co_name}


def traceback(value: types.TracebackType, scene: object) -> Drawn:
    """One entry of a traceback."""
    rest = [("next", value.tb_next)] if value.tb_next is not None else []
    return "tb", [("frame", value.tb_frame), *rest], {}


def iterator(value: object, scene: object) -> Drawn:
    """An iterator of a built-in type."""
    return "iter", [("", target) for target in gc.get_referents(value)], {}


def contents(value: object) -> Slots:
    """What an instance holds as the list, tuple or dict that it also is, without its own methods."""
    if isinstance_of(value, dict):
        return [(Key(key), item) for key, item in dict.items(value)]
    base = next((base for base in (list, tuple) if isinstance_of(value, base)), None)
    return list(enumerate(base.__iter__(value))) if base else []


def isinstance_of(value: object, cls: type) -> bool:
    """What `isinstance` would say, without asking the value's own `__class__`."""
    return issubclass(type(value), cls)


def instance(value: object, scene: object) -> Drawn:
    """An instance of a class of the snippet, or an exception."""
    held = contents(value)
    keys = [key.value for key, _ in held if type(key) is Key]
    pairs, own = attributes.attributes(
        value, scene.names, keys + [item for _, item in held]
    )
    scene.absorbed.update({own} if own else ())
    raised = in_exception(value) if isinstance_of(value, BaseException) else ([], [])
    return "inst", held + raised[0] + pairs + raised[1], {"dict": 1} if own else {}


def in_exception(error: BaseException) -> "tuple[Slots, Slots]":
    """What an exception refers to: its arguments, where one of them is more than a value; what it remembers."""
    args = BaseException.args.__get__(error)
    telling = any(id(type(value)) not in ATOMS for value in args)
    names = ("__traceback__", "__context__", "__cause__")
    kept = [(name, BaseException.__dict__[name].__get__(error)) for name in names]
    return [("args", args)] if telling else [], [
        pair for pair in kept if pair[1] is not None
    ]


def opaque(value: object, scene: object) -> Drawn:
    """Anything else: what it refers to, as far as that is the snippet's."""
    hidden = (*classes.NAMED, type)
    targets = [
        target
        for target in gc.get_referents(value)
        if not issubclass(type(target), hidden)
    ]
    return (
        "opaque",
        [
            ("", target)
            for target in targets
            if id(target) in scene.graph.types or is_atom(target)
        ],
        {},
    )


def is_atom(value: object) -> bool:
    """Whether a value refers to nothing."""
    return id(type(value)) in ATOMS


# By address: a metaclass of the snippet may define how its classes are compared.
ATOMS = {id(cls) for cls in (int, float, complex, str, bytes, bool, range)}
ATOMS |= {id(type(value)) for value in (None, Ellipsis, NotImplemented)}
ITERABLES = ([], (), {}, set(), "", b"", range(1), {}.values(), {}.items())
DRAW = {
    **dict.fromkeys(ATOMS, atom),
    **{id(type(iter(value))): iterator for value in ITERABLES},
    **{id(cls): sequence for cls in (list, tuple, deque)},
    **{id(cls): members for cls in (set, frozenset)},
    id(types.FunctionType): function,
    id(types.MethodType): method,
    id(types.GeneratorType): generator,
    id(types.FrameType): frame,
    id(types.TracebackType): traceback,
}


def describe(value: object, scene: object) -> Drawn:
    """The kind of an object, its slots, and what else there is to say; `scene` is the `Walk` that meets it."""
    cls = type(value)
    if draw := DRAW.get(id(cls)):
        return draw(value, scene)
    if issubclass(cls, weakref.ref):
        return weak(value, scene)
    if issubclass(cls, type):
        return class_(value, scene)
    if classes.is_own(cls) or issubclass(cls, (BaseException, types.SimpleNamespace)):
        return instance(value, scene)
    return (mapping if issubclass(cls, dict) else opaque)(value, scene)
