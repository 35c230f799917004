"""What the collector would find: the snippet's objects, and those of them that nothing outside leads to.

The algorithm is the collector's own (Python/gc.c, `deduce_unreachable`): take from each count the references that
come from other watched objects; what has some left is held from outside, and so is all that it leads to.
"""

import gc
from os.path import dirname
from types import FrameType
from typing import NamedTuple

import classes
from counters import VERSION, count

HOME = dirname(__file__)


class Graph(NamedTuple):
    """The objects that the collector watches, by address: the name of the class, and the addresses referred to."""

    types: "dict[int, str]"
    edges: "dict[int, list[int]]"


def is_recorder(obj: object, frame: FrameType) -> bool:
    """Whether an object is the recorder's own: 3.10 shows its frames, and the arguments of the trace function.

    `frame` is the frame that is looked at.
    """
    if type(obj) is tuple:
        return len(obj) == 4 and obj[1] is frame
    return type(obj) is FrameType and dirname(obj.f_code.co_filename) == HOME


def survey(before: "set[int]", frame: FrameType) -> Graph:
    """The snippet's objects, in addresses and text alone.

    `before` has the addresses of those that were there first, and forgets the dead.
    No variable of this function may be shared with an inner one: its cell would be among the objects.
    """
    return note(gc.get_objects(), before, frame)


def note(objects: "list[object]", before: "set[int]", frame: FrameType) -> Graph:
    """The graph of these objects; their list refers to each, so only numbers and text may outlive this call."""
    before.intersection_update(map(id, objects))
    own = [
        obj for obj in objects if id(obj) not in before and not is_recorder(obj, frame)
    ]
    types = {id(obj): classes.name(type(obj)) for obj in own}
    return Graph(
        types, {id(obj): [id(value) for value in gc.get_referents(obj)] for obj in own}
    )


def held_from_outside(edges: "dict[int, list[int]]") -> "list[int]":
    """The objects with more references than come from the others; an immortal one always is."""
    left = {}
    for address in edges:
        references = count(address)
        left[address] = float("inf") if references is None else references
    for targets in edges.values():
        for target in targets:
            if target in left:
                left[target] -= 1
    return [address for address, references in left.items() if references > 0]


def unreachable(edges: "dict[int, list[int]]") -> "list[int]":
    """The addresses of what `gc.collect()` would take now, in the collector's order."""
    todo = held_from_outside(edges)
    reached = set(todo)
    while todo:
        for target in edges[todo.pop()]:
            if target in edges and target not in reached:
                reached.add(target)
                todo.append(target)
    return [address for address in edges if address not in reached]


def lent(graph: Graph, named: "set[int]") -> "dict[int, int]":
    """How many references to an object only tracing makes, by address; their holders are taken out of the graph.

    Until 3.11, calling a method written in C, `basket.clear()`, makes a bound method of it for a tracer to see
    (Python/ceval.c, `trace_call_function`). `named` are the addresses of what variables hold.
    """
    found: dict[int, int] = {}
    held = named.union(*graph.edges.values())
    kinds = graph.types.items() if VERSION < (3, 12) else ()
    for address in [
        address for address, kind in kinds if kind == "builtin_function_or_method"
    ]:
        for target in graph.edges.pop(address) if address not in held else ():
            found[target] = found.get(target, 0) + 1
    return found
