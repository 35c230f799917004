"""Which objects of a picture are in a loop: from each of them, references lead back to it."""

from collections.abc import Mapping

from .snapshots import Thing


def loops(things: Mapping[int, Thing]) -> list[list[int]]:
    """The loops among these objects: the sets of those that reach each other, or themselves."""
    reach = {uid: reached(things, uid) for uid in things}
    found: list[list[int]] = []
    seen: set[int] = set()
    for uid in things:
        if uid in seen or uid not in reach[uid]:
            continue
        loop = []
        for other in things:
            if other in reach[uid] and uid in reach[other]:
                loop.append(other)
        seen.update(loop)
        found.append(loop)
    return found


def reached(things: Mapping[int, Thing], start: int) -> set[int]:
    """What can be reached from an object in one step or more, among these objects."""
    found: set[int] = set()
    todo = [start]
    while todo:
        one = things[todo.pop()]
        new = one.held & things.keys()
        todo += new - found
        found |= new
    return found
