"""The parts of a class or a function that are no objects to a reader: they belong to its box."""

import gc
import types

import classes
from classes import is_instance
from surroundings import Surroundings
from values import is_atom

PART_CLASSES = (
    types.GetSetDescriptorType,
    types.MemberDescriptorType,
    types.WrapperDescriptorType,
    types.MethodDescriptorType,
    property,
    staticmethod,
    classmethod,
    types.CodeType,
    types.CellType,
)
PARTS = {id(cls) for cls in PART_CLASSES}
"""What a class or a function is made of, and nobody draws, by the address of its class."""
HOLDERS = {id(dict), id(tuple)}
"""What holds the parts."""
PLAIN = {id(str), id(int)}


def absorb(owner: "type | types.FunctionType", around: Surroundings) -> None:
    """Put the parts of a class or function into its box."""
    todo: list[tuple[object, int]] = [(owner, 0)]
    for whole, depth in todo:
        for part in gc.get_referents(whole):
            is_new = id(part) not in around.absorbed and part is not owner
            is_wanted = is_part(part, owner, depth) or has_defaults(part, whole, around)
            if is_new and is_wanted:
                around.absorbed.add(id(part))
                todo.append((part, depth + 1))


def is_part(part: object, owner: object, depth: int) -> bool:
    """Whether an object met so deep inside a class or function is a part of it."""
    kind = type(part)
    of_class = is_instance(owner, type)
    if id(kind) in PARTS or classes.is_cached_property(kind):
        return True
    if kind is types.FunctionType:
        return of_class
    if depth == 0 and id(kind) in HOLDERS:
        return of_class or not is_globals(part, owner)
    if depth == 1 and of_class and type(part) is tuple:
        return all(is_plain(value) for value in part)
    return False


def has_defaults(part: object, whole: object, around: Surroundings) -> bool:
    """Whether this is where a function keeps its default values, and one of them has a row of its own."""
    if type(whole) is not types.FunctionType:
        return False
    by_place, by_name = whole.__defaults__, whole.__kwdefaults__
    if by_place and part is by_place:
        return any(has_row(one, around) for one in by_place)
    if by_name and part is by_name:
        return any(has_row(one, around) for one in dict.values(by_name))
    return False


def has_row(default: object, around: Surroundings) -> bool:
    """Whether a default value of a method is shown: calls share it, and it is neither a plain value nor a tuple.

    What a library puts there, such as the mark of a `default_factory`, is not the snippet's.
    """
    is_plain = is_atom(default) or type(default) is tuple
    return not is_plain and around.has_box(default) and around.is_ours(default)


def is_globals(part: object, owner: object) -> bool:
    """Whether this is the dict of the module in which a function was made."""
    if type(owner) is not types.FunctionType:
        return False
    return part is owner.__globals__


def is_plain(value: object) -> bool:
    """Whether a tuple within a class may hold this and still be a part of it."""
    return id(type(value)) in PLAIN or is_instance(value, type)
