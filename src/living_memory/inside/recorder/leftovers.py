"""What no name leads to: the unreachable, and what something undrawn keeps alive."""

import gc
import types
from typing import TYPE_CHECKING

import classes
from classes import is_instance
from code_objects import GENERATOR_EXPRESSION
from walk import Walk

if TYPE_CHECKING:
    from typing import Any

COMMON_CLASSES = (
    list,
    dict,
    set,
    tuple,
    types.GeneratorType,
    types.TracebackType,
    types.FrameType,
)
COMMON = {id(cls) for cls in COMMON_CLASSES}
"""The classes of containers as every reader knows them, by address."""


def leftovers(walk: Walk, lost: "list[int]") -> int:
    """Meet what no name leads to: first what is unreachable, then what something undrawn keeps alive.

    Gives how many unreachable objects are not drawn.
    """
    objects = own_objects(walk)
    foreign = hang_from_others(objects, lost, walk)
    # Makers first, for their parts belong to them; then what is the snippet's own; a plain list or dict last.
    for is_wanted in (is_maker, is_ours, is_common):
        for address in lost:
            if walk.is_met(address):
                continue
            is_foreign = is_wanted is is_common and address in foreign
            if is_wanted(objects[address], walk) and not is_foreign:
                walk.visit(objects[address])
    gone = set(lost)
    for address, value in objects.items():
        if address in gone or walk.is_met(address):
            continue
        if is_kept(value, walk):
            walk.visit(value)
    missed = [address for address in lost if not walk.is_met(address)]
    return len(missed)


def own_objects(walk: Walk) -> "dict[int, object]":
    """The objects of the snippet that the collector watches, by address."""
    found = {}
    for value in gc.get_objects():
        address = id(value)
        if address in walk.around.graph.types:
            found[address] = value
    return found


def hang_from_others(
    objects: "dict[int, object]", lost: "list[int]", walk: Walk
) -> "set[int]":
    """What hangs from lost classes and functions that are not the snippet's: its imports leave such behind."""
    foreign: set[int] = set()
    for address in lost:
        value = objects[address]
        is_made = issubclass(type(value), (type, types.FunctionType))
        if is_made and not walk.around.has_box(value):
            foreign.add(address)
    gone = set(lost)
    todo = list(foreign)
    for address in todo:
        for target in walk.around.graph.edges[address]:
            if target in gone and target not in foreign:
                foreign.add(target)
                todo.append(target)
    return foreign


def is_maker(value: object, walk: Walk) -> bool:
    """Whether this is a class or a function of the snippet."""
    is_made = issubclass(type(value), (type, types.FunctionType))
    return is_made and walk.around.has_box(value)


def is_ours(value: object, walk: Walk) -> bool:
    """Whether this is an instance of a class of the snippet, or was drawn before."""
    return classes.is_own(type(value)) or walk.around.was_drawn(value)


def is_common(value: object, walk: Walk) -> bool:
    """Whether this is a container as every reader knows it."""
    kind = id(type(value))
    return kind in COMMON and walk.around.has_box(value)


def is_kept(value: object, walk: Walk) -> bool:
    """Whether an object that is alive without a name is worth a box."""
    cls = type(value)
    if isinstance(value, types.GeneratorType):
        return is_of_a_call(value, walk.around.file)
    if cls is not types.FrameType and walk.around.was_drawn(value):
        return True
    return classes.is_own(cls) and not is_instance(value, type)


def is_of_a_call(value: "types.GeneratorType[Any, Any, Any]", file: str) -> bool:
    """Whether a generator is one of the snippet's functions, and not at its end: a loop may hold it, and no name."""
    code = value.gi_code
    is_ours = code.co_filename == file and code.co_name != GENERATOR_EXPRESSION
    return is_ours and value.gi_frame is not None
