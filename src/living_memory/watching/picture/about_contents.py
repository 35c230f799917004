"""Sentences about what is inside a box: what it gains and loses, and what a new one keeps."""

from collections.abc import Iterator

from markupsafe import Markup

from ...backticks import code
from .scene import Scene
from .sentences import Sentence, bold, listed, number, ref, say, value
from .snapshots import Slot, Thing

SILENT = ("gen", "frame", "tb", "iter", "opaque")
"""The kinds whose places change as the program runs: nothing is said of them."""
CONTAINERS = ("seq", "set", "map")
WITH_KEYS = ("inst", "class", "map", "func")
"""The kinds of which a new place is told by its key."""


def insides(scene: Scene) -> Iterator[Sentence]:
    """What each box gains and loses, and what a new one keeps that is not seen in the code."""
    for now in scene.boxes:
        was = scene.was(now.uid)
        if was is None:
            yield from born(scene, now)
        elif now.kind not in ("weak", *SILENT) and held(was) != held(now):
            yield difference(scene, was, now)
            if now.kind in CONTAINERS and was.count == now.count:
                yield from shared(scene, now)


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


def held(one: Thing) -> list[tuple[int | None, str]]:
    """What stands in the places of an object."""
    return [slot.held for slot in one.slots]


def born(scene: Scene, one: Thing) -> Iterator[Sentence]:
    """What a new function or weak reference keeps or watches."""
    if one.kind not in ("weak", "func"):
        return
    me = ref(scene, one.uid)
    for slot in one.drawn:
        what = value(scene, slot, one.uid)
        if one.kind == "weak":
            yield say(
                "{} watches {}, and adds nothing to its count.",
                me,
                what,
            )
        elif slot.key.endswith("="):
            name = code(slot.key.removesuffix("="))
            yield say(
                "{} keeps {} as the default value of {}.",
                me,
                what,
                name,
            )
        else:
            yield uses(me, slot.key, what)


def uses(function: Markup, name: str, what: Markup) -> Sentence:
    """That a function keeps a variable of the function around it."""
    return say(
        "{} uses the name {}, so it keeps {}.",
        function,
        code(name),
        what,
    )


def difference(scene: Scene, was: Thing, now: Thing) -> Sentence:
    """What one box gains and loses."""
    me = ref(scene, now.uid)
    old, new = held(was), held(now)
    more = len(new) - len(old)
    if not new:
        return say("{} lets go of all that it held.", me)
    if more < 0:
        return say(
            "{} lets go of {}.",
            me,
            number(-more, "item"),
        )
    if more > 0:
        if new[: len(old)] == old:
            return gain(scene, now, now.slots[len(old) :])
        return say(
            "{} gains {}.",
            me,
            number(more, "item"),
        )
    moved = [place for place, one in enumerate(new) if one != old[place]]
    if len(moved) > 1 or now.kind == "set":
        return say(
            "{} changes in {}.",
            me,
            number(len(moved), "place"),
        )
    [place] = moved
    return exchange(scene, now, was.slots[place], now.slots[place])


def exchange(scene: Scene, now: Thing, old: Slot, new: Slot) -> Sentence:
    """That one place of a box holds something else than before."""
    key = scene.key(new)
    if now.indexed:
        key = f"[{key}]"
    gone = ref(scene, old.uid, scene.before) if old.uid else code(old.text)
    taken = value(scene, new, now.uid)
    return say(
        "{} of {} refers to {} instead of {}.",
        code(key),
        ref(scene, now.uid),
        taken,
        gone,
    )


def gain(scene: Scene, now: Thing, slots: tuple[Slot, ...]) -> Sentence:
    """What one box holds that it did not hold before, behind what it held."""
    me = ref(scene, now.uid)
    if len(slots) == 1 and now.kind in WITH_KEYS:
        return gain_by_key(scene, now, slots[0])
    if len(slots) > 3:
        return say(
            "{} gains {}.",
            me,
            number(len(slots), "item"),
        )
    found = [value(scene, slot, now.uid) for slot in slots]
    return say(
        "{} gains {}.",
        me,
        listed(found),
    )


def gain_by_key(scene: Scene, now: Thing, slot: Slot) -> Sentence:
    """That one box has a new key, attribute or variable."""
    me = ref(scene, now.uid)
    key = scene.key(slot)
    what = value(scene, slot, now.uid)
    if now.kind == "func":
        return uses(me, key, what)
    if now.kind == "map":
        return say(
            "{} gains the key {}, which refers to {}.",
            me,
            code(key),
            what,
        )
    if what == "itself":
        what = Markup("{} itself").format(me)
    return say(
        "The attribute {} of {} refers to {}.",
        code(key),
        me,
        what,
    )
