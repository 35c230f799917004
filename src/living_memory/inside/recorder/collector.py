"""What the collector would find: the snippet's objects, and those of them that nothing outside leads to.

The algorithm is the collector's own (Python/gc.c, `deduce_unreachable`): take from each count the references that
come from other watched objects; what has some left is held from outside, and so is all that it leads to.
"""

import gc
from opcode import opmap
from os.path import dirname
from types import BuiltinMethodType, FrameType
from typing import NamedTuple

import classes
from counters import VERSION, count
from tally import ByAddress, tally

HOME = dirname(__file__)
CALL_OF_C = "builtin_function_or_method"
"""The name of the class of methods written in C, bound to their object."""
CALLS_METHOD = opmap.get("CALL_METHOD")


class Graph(NamedTuple):
    """The objects that the collector watches, by address: the name of the class, and the addresses referred to.

    `exits` are the addresses of methods written in C with which `with` blocks end: a block holds that of its object.
    """

    types: "dict[int, str]"
    edges: "dict[int, list[int]]"
    exits: "set[int]"


def is_recorder(obj: object, frame: FrameType) -> bool:
    """Whether an object is the recorder's own: 3.10 shows its frames, and the arguments of the trace function.

    `frame` is the frame that is looked at.
    """
    if type(obj) is tuple:
        return len(obj) == 4 and obj[1] is frame
    if type(obj) is FrameType:
        file = obj.f_code.co_filename
        return dirname(file) == HOME
    return False


def survey(before: "set[int]", frame: FrameType) -> Graph:
    """The snippet's objects, in addresses and text alone.

    `before` has the addresses of those that were there first, and forgets the dead.
    No variable of this function may be shared with an inner one: its cell would be among the objects.
    """
    return note(gc.get_objects(), before, frame)


def note(objects: "list[object]", before: "set[int]", frame: FrameType) -> Graph:
    """The graph of these objects; their list refers to each, so only numbers and text may outlive this call."""
    before.intersection_update(map(id, objects))
    graph = Graph({}, {}, set())
    for obj in objects:
        address = id(obj)
        if address in before or is_recorder(obj, frame):
            continue
        graph.types[address] = classes.name(type(obj))
        referents = gc.get_referents(obj)
        graph.edges[address] = list(map(id, referents))
        if type(obj) is BuiltinMethodType and obj.__name__ == "__exit__":
            graph.exits.add(address)
    return graph


def held_from_outside(edges: "dict[int, list[int]]") -> "list[int]":
    """The objects with more references than come from the others; an immortal one always is."""
    left = {address: count(address) for address in edges}  # None is immortal
    for targets in edges.values():
        for target in targets:
            if references := left.get(target):
                left[target] = references - 1
    return [address for address, references in left.items() if references != 0]


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


def lent(graph: Graph, named: "set[int]", frame: FrameType) -> ByAddress:
    """How many references to an object only tracing makes, by address; their holders are taken out of the graph.

    Until 3.11, calling a method written in C, `basket.clear()`, makes a bound method of it for a tracer to see
    (Python/ceval.c, `trace_call_function`). `named` are the addresses of what variables hold.
    """
    if VERSION >= (3, 12) or not calls_a_method(frame):
        return {}
    targets: list[int] = []
    held = named.union(graph.exits, *graph.edges.values())
    for address, kind in graph.types.items():
        if kind == CALL_OF_C and address not in held:
            targets += graph.edges.pop(address)
    return tally(targets)


def calls_a_method(frame: FrameType) -> bool:
    """Whether a frame of the snippet around this one may be in a call for which a tracer has a bound method made.

    On 3.10 a call with keywords, `rows.sort(key=rank)`, makes one of its own, and has another bytecode.
    """
    if VERSION != (3, 10):
        return True
    outer = frame.f_back
    while outer is not None and dirname(outer.f_code.co_filename) != HOME:
        if outer.f_code.co_code[outer.f_lasti] == CALLS_METHOD:
            return True
        outer = outer.f_back
    return False
