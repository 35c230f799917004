"""Why a count is what it is: which references the picture shows, and who holds the others."""

from typing import TYPE_CHECKING

from collector import Graph
from raw import RawObject, RawPicture
from tally import tally

if TYPE_CHECKING:
    from collections.abc import Iterator
    from trace import Holders, State


def arrows(picture: RawPicture) -> "Iterator[int]":
    """Where each arrow leads: from a name, a `return`, a slot, a slot to its key; a weak reference is none."""
    for frame in picture.frames:
        for _, address in frame.variables:
            yield address
    if picture.handed and picture.handed.target:
        yield picture.handed.target
    yield from from_slots(picture)


def from_slots(picture: RawPicture) -> "Iterator[int]":
    """Where the arrows from the slots of objects lead, and those to the keys of dicts."""
    for one in picture.objects.values():
        for slot in one.slots:
            if slot.key_address:
                yield slot.key_address
            if slot.target and one.kind != "weak":
                yield slot.target


def undrawn(picture: RawPicture, graph: Graph) -> "dict[int, Holders]":
    """How many references to each object no arrow shows: by address, then by the class of who holds them.

    `(part)` are those that an object with a box has beside its slots.
    """
    found: dict[int, Holders] = {}
    of_boxes: list[int] = []
    boxed = picture.absorbed.union(picture.objects)
    for holder, targets in graph.edges.items():
        if holder in boxed:
            of_boxes += targets
            continue
        kind = graph.types[holder]
        for target in targets:
            of_target = found.setdefault(target, {})
            known = of_target.get(kind, 0)
            of_target[kind] = known + 1
    shown = tally(from_slots(picture))
    for target, many in tally(of_boxes).items():
        left = many - shown.get(target, 0)
        if left > 0:
            found.setdefault(target, {})["(part)"] = left
    return found


def state(one: RawObject, is_lost: bool, shown: int) -> "State":
    """`live`: a name leads to it; `ghost`: unreachable, or held by such objects alone; `held`: neither."""
    if is_lost:
        return "ghost"
    if one.is_named:
        return "live"
    # What the collector does not watch goes with those that hold it, where they hold all of its references.
    is_dragged = not one.is_watched and one.count in (None, shown)
    return "ghost" if is_dragged else "held"


def holders(one: RawObject, shown: int, others: "Holders") -> "Holders":
    """The references to an object that no arrow shows: `others` come from objects without a box."""
    if one.count is None:
        return {}
    more = {**others, "(code)": one.constants}
    if one.kind == "class":  # of which each instance and each of its own parts has one
        more.pop("(part)", 0)
    known = shown + sum(more.values())
    more["(other)"] = one.count - known
    return {who: number for who, number in more.items() if number}


def explain(picture: RawPicture, graph: Graph, lost: "set[int]") -> None:
    """Give each object its state, and the references that are not drawn: by class, `(code)`, `(other)`."""
    shown = tally(arrows(picture))
    others = undrawn(picture, graph)
    for address, one in picture.objects.items():
        drawn = shown.get(address, 0)
        is_lost = address in lost
        one.is_watched = address in graph.edges
        one.state = state(one, is_lost, drawn)
        one.more = holders(one, drawn, others.get(address, {}))
