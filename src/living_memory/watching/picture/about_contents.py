"""Sentences about what is inside a box: what it gains and loses, and what a new one keeps."""

from collections.abc import Iterator

from ...backticks import code
from .about_items import items
from .about_keys import is_attribute, keeps, keys
from .scene import Scene
from .sentences import Sentence, bold, ref, say, shown, value
from .snapshots import Thing

SILENT = ("gen", "frame", "tb", "iter", "opaque")
"""The kinds whose places change as the program runs: only their value is told, where they have one."""
CONTAINERS = ("seq", "set", "map")


def insides(scene: Scene) -> Iterator[Sentence]:
    """What each box gains and loses, and what a new one keeps that is not seen in the code."""
    for now in scene.boxes:
        was = scene.was(now.uid)
        if was is None:
            yield from born(scene, now)
        elif now.kind in SILENT:
            yield from in_place(scene, was, now)
        elif now.kind != "weak" and not is_cleared(scene, was):
            yield from difference(scene, was, now)


def clearings(scene: Scene) -> Iterator[Sentence]:
    """What a box lets go of since what a weak reference in it watched is freed: a weak dictionary does so."""
    for was, now in scene.kept:
        if is_cleared(scene, was):
            yield from difference(scene, was, now)


def is_cleared(scene: Scene, was: Thing) -> bool:
    """Whether a box had a weak reference that is gone, together with what it watched."""
    gone = [scene.gone[slot.uid] for slot in was.slots if slot.uid in scene.gone]
    watched = [slot.uid for one in gone if one.kind == "weak" for slot in one.slots]
    return any(uid in scene.gone for uid in watched)


def difference(scene: Scene, was: Thing, now: Thing) -> Iterator[Sentence]:
    """What one box gains and loses."""
    yield from new_methods(scene, was, now)
    if was.type != now.type:
        me = ref(scene, now.uid)
        old, new = code(was.type), code(now.type)
        yield say("The class of {} is {} now, and no longer {}.", me, new, old)
    if now.kind == "inst":
        yield from in_place(scene, was, now)
    if not scene.changes[now.uid] and was.length == now.length:
        return
    if now.cells:
        yield from items(scene, was, now)
    else:
        yield from keys(scene, was, now)
    if now.kind in CONTAINERS and was.count == now.count:
        yield from shared(scene, now)


def new_methods(scene: Scene, was: Thing, now: Thing) -> Iterator[Sentence]:
    """The methods that a class is given after it was made, or that are taken from it."""
    if was.methods != now.methods:
        yield say("The methods of {} are others than before.", ref(scene, now.uid))


def in_place(scene: Scene, was: Thing, now: Thing) -> Iterator[Sentence]:
    """That the bytes or numbers in a box are others, though no reference has changed."""
    if was.text == now.text:
        return
    old, new = shown(was.text), shown(now.text)
    me = ref(scene, now.uid)
    if old == new:
        yield say("The value of {} changes in its place.", me)
    else:
        yield say("The value of {} changes in its place from {} to {}.", me, old, new)


def shared(scene: Scene, now: Thing) -> Iterator[Sentence]:
    """That all the references to a box lead to the one that has changed, where there are several."""
    if len(scene.holders[now.uid].counted) > 1:
        many = "both" if now.count == 2 else f"all {now.count}"
        yield say(
            "There is only one {}: {} references lead to it.",
            bold(scene, now.uid),
            many,
            tone="once",
        )


def idle(scene: Scene) -> Iterator[Sentence]:
    """Which weak references have lost what they watched."""
    for was, now in scene.kept:
        if now.kind == "weak" and was.slots and not now.slots:
            yield say("{} has nothing left to watch.", ref(scene, now.uid))


def born(scene: Scene, one: Thing) -> Iterator[Sentence]:
    """What a new function or weak reference keeps or watches."""
    for slot in one.drawn:
        if one.kind == "func" and not is_attribute(one, slot):
            yield keeps(scene, one, slot)
        elif one.kind == "weak":
            yield say(
                "{} watches {}, and adds nothing to its count.",
                ref(scene, one.uid),
                value(scene, slot, one.uid),
            )


def restless(scene: Scene) -> Iterator[Sentence]:
    """What has changed in the boxes of which nothing else is told: an iterator that has come to its end."""
    for _, now in scene.kept:
        if now.kind not in SILENT or not scene.changes[now.uid]:
            continue
        words = "{} holds something else than before."
        if now.kind == "gen" and not now.slots:
            words = "{} is over, and its names are gone."
        yield say(words, ref(scene, now.uid))
