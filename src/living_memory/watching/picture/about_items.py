"""Sentences about the items of a list, a tuple, a deque or a set: which came, which went, and where."""

from collections import Counter
from collections.abc import Iterator, Sequence

from markupsafe import Markup

from ...backticks import code
from .changes import Change, Exchange, is_among_equals
from .scene import Scene
from .sentences import Sentence, gone, listed, number, ref, say, value
from .snapshots import Slot, Thing

TOLD = 3
"""So many items, keys or attributes are told one by one; of more, how many they are."""


def items(scene: Scene, was: Thing, now: Thing) -> Iterator[Sentence]:
    """What a sequence or a set has gained, lost and exchanged."""
    if was.is_cut or now.is_cut:
        yield from of_many(scene, was, now)
        return
    change = scene.changes[now.uid]
    if is_moved(was, now, change):
        yield moved(scene, was, now, change)
        return
    if change.lost:
        yield loss(scene, was, now, change.lost)
    if change.gained:
        yield gain(scene, now, change.gained)
    if change.exchanged:
        yield from exchanges(scene, was, now, change.exchanged)


def of_many(scene: Scene, was: Thing, now: Thing) -> Iterator[Sentence]:
    """What has changed in something of which only the first items are known."""
    me = ref(scene, now.uid)
    more = now.length - was.length
    if more > 0:
        yield say("{} gains {}.", me, number(more, "item"))
    elif more < 0:
        yield say("{} lets go of {}.", me, number(-more, "item"))
    else:
        yield say("{} changes inside.", me)


def is_moved(was: Thing, now: Thing, change: Change) -> bool:
    """Whether one item has left its place for another one."""
    if now.kind != "seq" or change.exchanged:
        return False
    if len(change.gained) != 1 or len(change.lost) != 1:
        return False
    [old], [new] = change.lost, change.gained
    is_same = was.slots[old].held == now.slots[new].held
    return is_same and not is_among_equals(was.slots, old)


def moved(scene: Scene, was: Thing, now: Thing, change: Change) -> Sentence:
    """That one item has left its place for another one."""
    [old], [new] = change.lost, change.gained
    return say(
        "{} moves from {} to {} of {}.",
        value(scene, now.slots[new], now.uid),
        at(was.slots[old]),
        at(now.slots[new]),
        ref(scene, now.uid),
    )


def at(slot: Slot) -> Markup:
    """The place of an item: `[0]`."""
    return code(f"[{slot.key}]")


def loss(scene: Scene, was: Thing, now: Thing, lost: list[int]) -> Sentence:
    """Which items have gone; of one, where it stood, if that is certain."""
    me = ref(scene, now.uid)
    if not now.slots and len(lost) > 1:
        return say("{} lets go of all that it held.", me)
    if len(lost) > TOLD:
        return say("{} lets go of {}.", me, number(len(lost), "item"))
    slots = [was.slots[place] for place in lost]
    what = listed([gone(scene, slot) for slot in slots])
    first = lost[0]
    is_alone = len(lost) == 1 and len(was.slots) > 1
    if now.kind == "seq" and is_alone and not is_among_equals(was.slots, first):
        return say("{} lets go of {}, which stood at {}.", me, what, at(slots[0]))
    return say("{} lets go of {}.", me, what)


def gain(scene: Scene, now: Thing, gained: list[int]) -> Sentence:
    """Which items have come; of one that does not stand at the end, where it stands, if that is certain."""
    me = ref(scene, now.uid)
    if len(gained) > TOLD:
        return say("{} gains {}.", me, number(len(gained), "item"))
    slots = [now.slots[place] for place in gained]
    what = listed([value(scene, slot, now.uid) for slot in slots])
    first = gained[0]
    is_within = len(gained) == 1 and first + 1 < len(now.slots)
    if now.kind == "seq" and is_within and not is_among_equals(now.slots, first):
        return say("{} gains {} at {}.", me, what, at(slots[0]))
    return say("{} gains {}.", me, what)


def exchanges(
    scene: Scene, was: Thing, now: Thing, found: list[Exchange]
) -> Iterator[Sentence]:
    """Which places hold something else than before, and whether only the order is another."""
    me = ref(scene, now.uid)
    if is_order_alone(was.slots, now.slots):
        if len(found) == 2:
            one, other = (at(now.slots[each.now]) for each in found)
            yield say("{} and {} of {} change places.", one, other, me)
        else:
            yield say("The items of {} stand in another order.", me)
        return
    if len(found) > TOLD:
        yield say("{} changes in {}.", me, number(len(found), "place"))
        return
    for each in found:
        yield exchange(scene, was.slots[each.was], now.slots[each.now], now.uid)


def exchange(scene: Scene, old: Slot, new: Slot, owner: int) -> Sentence:
    """That one place holds something else than before."""
    return say(
        "{} of {} refers to {} instead of {}.",
        at(new),
        ref(scene, owner),
        value(scene, new, owner),
        gone(scene, old),
    )


def is_order_alone(old: Sequence[Slot], new: Sequence[Slot]) -> bool:
    """Whether the same items stand there as before."""
    return Counter(slot.held for slot in old) == Counter(slot.held for slot in new)
