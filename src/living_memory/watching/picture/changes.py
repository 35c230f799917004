"""What has changed in one object between two steps: its places compared by their keys, or by their order.

Never by position alone: what stands behind an item that has gone has moved, and has not changed.
"""

from collections import Counter
from collections.abc import Hashable, Iterator
from dataclasses import dataclass, field
from difflib import SequenceMatcher

from .snapshots import Slot, Thing


@dataclass(frozen=True)
class Exchange:
    """A place that holds something else than before: its number among the places then, and among those now."""

    was: int
    now: int


@dataclass
class Change:
    """The numbers of the places that are new, of those that have gone, and those that hold something else."""

    gained: list[int] = field(default_factory=list)
    lost: list[int] = field(default_factory=list)
    exchanged: list[Exchange] = field(default_factory=list)
    in_other_order: bool = False

    def __bool__(self) -> bool:
        """Whether anything has changed."""
        found = self.gained or self.lost or self.exchanged
        return bool(found) or self.in_other_order

    @property
    def marked(self) -> set[int]:
        """The places of now that hold what they did not hold before."""
        return {*self.gained, *(one.now for one in self.exchanged)}


def change(was: Thing, now: Thing) -> Change:
    """What has changed in an object."""
    if was is now:
        return Change()
    if now.kind == "set":
        return of_members(was, now)
    if now.kind == "seq":
        return of_items(was, now)
    return of_keys(was, now)


def of_members(was: Thing, now: Thing) -> Change:
    """What a set has gained and lost; it has no order."""
    old = {slot.held for slot in was.slots}
    new = {slot.held for slot in now.slots}
    return Change(
        gained=[place for place, slot in enumerate(now.slots) if slot.held not in old],
        lost=[place for place, slot in enumerate(was.slots) if slot.held not in new],
    )


def of_keys(was: Thing, now: Thing) -> Change:
    """What has changed at which key, attribute or variable."""
    old, new = by_key(was.slots), by_key(now.slots)
    found = Change(
        gained=[place for key, place in new.items() if key not in old],
        lost=[place for key, place in old.items() if key not in new],
    )
    for key, place in new.items():
        if key in old and was.slots[old[key]].held != now.slots[place].held:
            found.exchanged.append(Exchange(old[key], place))
    stayed = [key for key in old if key in new]
    found.in_other_order = stayed != [key for key in new if key in old]
    return found


def by_key(slots: tuple[Slot, ...]) -> dict[Hashable, int]:
    """The numbers of these places by their keys; the second of two that look alike has a key of its own."""
    seen: Counter[Hashable] = Counter()
    found: dict[Hashable, int] = {}
    for place, slot in enumerate(slots):
        key = (slot.key_uid, slot.key)
        found[key, seen[key]] = place
        seen[key] += 1
    return found


def of_items(was: Thing, now: Thing) -> Change:
    """The fewest items that came, went or were exchanged between two states of a sequence."""
    old = [slot.held for slot in was.slots]
    new = [slot.held for slot in now.slots]
    by_order = Change()
    for block in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        note(by_order, *block)
    if len(old) != len(new):
        return by_order
    differ = [place for place, one in enumerate(new) if one != old[place]]
    in_place = Change(exchanged=[Exchange(place, place) for place in differ])
    moved = len(by_order.gained) + len(by_order.lost) + len(by_order.exchanged)
    return by_order if moved < len(differ) else in_place


def note(
    found: Change, what: str, old: int, old_end: int, new: int, new_end: int
) -> None:
    """Add one block of a comparison: as many items for as many are exchanged, the others come and go."""
    if what == "equal":
        return
    if old_end - old == new_end - new:
        pairs = zip(range(old, old_end), range(new, new_end))
        found.exchanged += [Exchange(*pair) for pair in pairs]
        return
    found.lost += range(old, old_end)
    found.gained += range(new, new_end)


def is_among_equals(slots: tuple[Slot, ...], place: int) -> bool:
    """Whether an item stands beside the same one: then nobody can tell which of the two came or went."""
    return any(slots[place].held == one.held for one in beside(slots, place))


def beside(slots: tuple[Slot, ...], place: int) -> Iterator[Slot]:
    """The items before and behind a place."""
    if place > 0:
        yield slots[place - 1]
    yield from slots[place + 1 : place + 2]
