"""In which column each box stands at a step: so many arrows from the names, as far as there are columns."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from .references import Holders
from .snapshots import Snapshot, Thing
from .stays import Stay


class Spot(NamedTuple):
    """A column from 0, how many arrows lie between a box and the names, and the number of the box on the way, or 0."""

    column: int
    arrows: int
    nearer: int


NEARLY = 0.9
"""A picture with this share of the most boxes is full, too."""
BY_A_NAME = Spot(0, 0, 0)


def spots_of(
    snapshot: Snapshot, holders: Mapping[int, Holders], columns: int
) -> dict[int, Spot]:
    """The spot of each box that a name leads to, at one step, where there are so many columns."""
    held: dict[int, list[int]] = {}
    found: dict[int, Spot] = {}
    for uid, holder in holders.items():
        for reference in holder.references:
            if reference.owner:
                held.setdefault(reference.owner, []).append(uid)
            else:
                found[uid] = BY_A_NAME
    todo = list(found)
    for uid in todo:
        for target in held.get(uid, ()):
            if target not in found:
                alike = are_alike(snapshot.things[uid], snapshot.things[target])
                found[target] = behind(uid, found[uid], alike, columns)
                todo.append(target)
    return found


def behind(uid: int, spot: Spot, alike: bool, columns: int) -> Spot:
    """The spot of what the box at a spot leads to: behind the last column a chain of like boxes begins a new row."""
    column = spot.column + 1
    if column == columns:
        column = 0 if alike else columns - 1
    return Spot(column, spot.arrows + 1, uid)


def are_alike(one: Thing, other: Thing) -> bool:
    """Whether two objects are of one type and have the same places, as nodes do."""
    keys = [slot.key for slot in one.slots]
    return one.type == other.type and keys == [slot.key for slot in other.slots]


def usual(stay: Stay, at: Sequence[Mapping[int, Spot]]) -> Spot:
    """The spot that a box has at most of the steps of a stay at which the picture is fullest.

    Of two that are as frequent it is the one farther from the names.
    """
    there = [at[step] for step in sorted(stay.steps) if step < len(at)]
    fullest = max(map(len, there), default=0)
    counted: Counter[Spot] = Counter()
    for spots in there:
        if stay.uid in spots and len(spots) >= NEARLY * fullest:
            counted[spots[stay.uid]] += 1
    order = sorted(counted, key=lambda spot: (counted[spot], spot.arrows))
    return order[-1] if order else BY_A_NAME
