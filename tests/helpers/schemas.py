"""Holds a value of JSON against an annotation: each key is known, none is missing, each value has its type."""

from collections.abc import Iterator
from types import UnionType
from typing import (
    Any,
    Literal,
    Union,
    get_args,
    get_origin,
    get_type_hints,
    is_typeddict,
)

IN_JSON = {tuple: list}
"""What JSON has in the place of a type."""


def faults(value: Any, wanted: Any, where: str) -> Iterator[str]:
    """What about a value of JSON is not as its annotation says; `where` is its place in the trace."""
    origin, parts = get_origin(wanted), get_args(wanted)
    if is_typeddict(wanted):
        yield from faults_of_keys(value, wanted, where)
    elif origin in (Union, UnionType):
        if not any(fits(value, part) for part in parts):
            yield f"{where} is {value!r}, and not {wanted}"
    elif origin is Literal:
        if (type(value), value) not in [(type(word), word) for word in parts]:
            yield f"{where} is {value!r}, and not {wanted}"
    elif type(value) is not IN_JSON.get(origin, origin or wanted):
        yield f"{where} is {value!r}, and not {wanted}"
    elif origin is tuple:
        yield from faults_of_items(value, parts, where)
    elif origin is list:
        yield from faults_of_items(value, parts * len(value), where)
    elif origin is dict:
        keys, values = list(value), list(value.values())
        yield from faults_of_items(keys, parts[:1] * len(keys), where)
        yield from faults_of_items(values, parts[1:] * len(values), where)


def fits(value: object, wanted: Any) -> bool:
    """Whether a value of JSON is as its annotation says."""
    return not any(faults(value, wanted, ""))


def faults_of_keys(value: object, wanted: Any, where: str) -> Iterator[str]:
    """What is wrong with an object of JSON whose keys have names."""
    if type(value) is not dict:
        yield f"{where} is {value!r}, and no {wanted.__name__}"
        return
    hints = get_type_hints(wanted)
    for key in sorted(wanted.__required_keys__ - value.keys()):
        yield f"{where}.{key} is missing"
    for key in value:
        if key in hints:
            yield from faults(value[key], hints[key], f"{where}.{key}")
        else:
            yield f"{where}.{key} is unknown: describe it in inside/trace.py"


def faults_of_items(
    values: list[object], wanted: tuple[Any, ...], where: str
) -> Iterator[str]:
    """What is wrong with a list whose items have these types, one each."""
    if len(values) != len(wanted):
        yield f"{where} has {len(values)} items, and not {len(wanted)}"
    for at, (value, one) in enumerate(zip(values, wanted)):
        yield from faults(value, one, f"{where}[{at}]")
