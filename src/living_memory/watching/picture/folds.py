"""Which boxes of a crowded picture are folded: what a line changes stays open, and what is near the names."""

from collections.abc import Collection, Iterator, Sequence

from .snapshots import NOTHING, Snapshot, Thing

RECENT = 3
"""For so many steps a box that has changed stays open."""


def folds(
    snapshots: Sequence[Snapshot], boxes: Collection[int], room: int
) -> Iterator[frozenset[int]]:
    """For each snapshot the boxes that are folded, where it has more than there is room for; `boxes` are all."""
    pairs = zip([NOTHING, *snapshots], snapshots)
    touched = [moved(before, now) for before, now in pairs]
    for index, snapshot in enumerate(snapshots):
        there = {uid for uid in snapshot.things if uid in boxes}
        if len(there) <= room:
            yield frozenset()
            continue
        # What goes with the next line is open before it goes.
        following = [dying(snapshot, one) for one in snapshots[index + 1 : index + 2]]
        recent = touched[max(index - RECENT + 1, 0) : index]
        recent.reverse()
        order = by_rank(snapshot, [touched[index], *following, *recent])
        wanted = [uid for uid in order if uid in there]
        named = set(names_of(snapshot))
        yield frozenset(uid for uid in wanted[room:] if uid not in named)


def moved(before: Snapshot, now: Snapshot) -> set[int]:
    """What is new, or has changed in any way, since the snapshot before."""
    return {uid for uid, one in now.things.items() if before.things.get(uid) != one}


def dying(now: Snapshot, after: Snapshot) -> set[int]:
    """What is there now and no more after the next line."""
    return now.things.keys() - after.things.keys()


def names_of(snapshot: Snapshot) -> Iterator[int]:
    """What the names lead to, those of the innermost call first."""
    for frame in reversed(snapshot.frames):
        yield from frame.names.values()


def by_rank(snapshot: Snapshot, first: Sequence[set[int]]) -> Iterator[int]:
    """The objects of a snapshot, each once: what the names lead to, these, then the nearest to the names."""
    order = list(names_of(snapshot))
    for uids in first:
        order += sorted(uids)
    order += nearest(snapshot)
    order += snapshot.things
    yield from dict.fromkeys(order)


def nearest(snapshot: Snapshot) -> list[int]:
    """What the names lead to, by the number of arrows on the way."""
    found = dict.fromkeys(names_of(snapshot))
    todo = list(found)
    for uid in todo:
        for target in targets(snapshot.things.get(uid)):
            if target not in found:
                found[target] = None
                todo.append(target)
    return list(found)


def targets(one: Thing | None) -> list[int]:
    """What the places of an object refer to, in their order."""
    if one is None:
        return []
    return [slot.uid for slot in one.drawn if slot.uid]
