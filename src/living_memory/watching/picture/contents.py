"""Sentences about what is inside a box: what it gains and loses, its size, its count."""

from collections.abc import Iterator

from markupsafe import Markup

from .moments import Slot, Thing
from .scene import Scene
from .sentences import Sentence, bold, code, listed, number, ref, say, target

SILENT = (
    "gen",
    "frame",
    "tb",
    "iter",
    "opaque",
)  # their places change as the program runs


def insides(scene: Scene) -> Iterator[Sentence]:
    """What each box gains and loses, and what a new one keeps that is not seen in the code."""
    for uid in scene.accounts:
        was, now = scene.before.things.get(uid), scene.now.things[uid]
        if was is None:
            yield from born(scene, now)
        elif now.kind not in ("weak", *SILENT) and values(was) != values(now):
            yield from difference(scene, was, now)
            if (
                now.kind in ("seq", "set", "map")
                and len(scene.accounts[uid].counted) > 1
                and was.count == now.count
            ):
                many = "both" if now.count == 2 else f"all {now.count}"
                yield say(
                    "There is only one {}: {} references lead to it.",
                    bold(scene, uid),
                    many,
                    tone="once",
                )


def idle(scene: Scene) -> Iterator[Sentence]:
    """Which weak references have lost what they watched."""
    for uid in scene.accounts:
        was, now = scene.before.things.get(uid), scene.now.things[uid]
        if was and now.kind == "weak" and was.slots and not now.slots:
            yield say("{} has nothing left to watch.", ref(scene, uid))


def values(one: Thing) -> list[tuple[int | None, str]]:
    """What stands in the places of an object."""
    return [(place.uid, place.text) for place in one.slots]


def born(scene: Scene, one: Thing) -> Iterator[Sentence]:
    """What a new function or weak reference keeps or watches."""
    for place in one.drawn:
        if one.kind == "weak":
            yield say(
                "{} watches {}, and adds nothing to its count.",
                ref(scene, one.uid),
                value(scene, place, one),
            )
        elif one.kind == "func" and place.key.endswith("="):
            name = code(place.key[:-1])
            yield say(
                "{} keeps {} as the default value of {}.",
                ref(scene, one.uid),
                value(scene, place, one),
                name,
            )
        elif one.kind == "func":
            words = "{} uses the name {}, so it keeps {}."
            yield say(
                words, ref(scene, one.uid), code(place.key), value(scene, place, one)
            )


def value(scene: Scene, place: Slot, owner: Thing) -> Markup:
    """What stands in one place."""
    return (
        code(place.text) if place.uid is None else target(scene, place.uid, owner.uid)
    )


def spot(scene: Scene, place: Slot, owner: Thing) -> Markup:
    """A place by its key: `[0]`, `next`."""
    key = scene.story.key(scene.now, place)
    return code(f"[{key}]" if owner.kind in ("seq", "map") else key)


def difference(scene: Scene, was: Thing, now: Thing) -> Iterator[Sentence]:
    """What one box gains and loses."""
    me, old, new = ref(scene, now.uid), values(was), values(now)
    if not new:
        yield say("{} lets go of all that it held.", me)
    elif len(new) > len(old) and new[: len(old)] == old:
        yield gain(scene, now, now.slots[len(old) :])
    elif len(new) < len(old):
        yield say("{} lets go of {}.", me, number(len(old) - len(new), "item"))
    elif len(new) > len(old):
        yield say("{} gains {}.", me, number(len(new) - len(old), "item"))
    else:
        moved = [
            place for place, (one, other) in enumerate(zip(old, new)) if one != other
        ]
        if len(moved) > 1 or now.kind == "set":
            yield say("{} changes in {}.", me, number(len(moved), "place"))
        else:
            place, before = now.slots[moved[0]], was.slots[moved[0]]
            gone = (
                ref(scene, before.uid, scene.before)
                if before.uid
                else code(before.text)
            )
            words = "{} of {} refers to {} instead of {}."
            yield say(
                words, spot(scene, place, now), me, value(scene, place, now), gone
            )


def gain(scene: Scene, now: Thing, places: tuple[Slot, ...]) -> Sentence:
    """What one box holds that it did not hold before, behind what it held."""
    me = ref(scene, now.uid)
    if len(places) > 1 or now.kind not in ("inst", "class", "map", "func"):
        held = [value(scene, place, now) for place in places]
        return say(
            "{} gains {}.",
            me,
            listed(held) if len(held) < 4 else number(len(held), "item"),
        )
    key, held = (
        code(scene.story.key(scene.now, places[0])),
        value(scene, places[0], now),
    )
    if now.kind == "map":
        return say("{} gains the key {}, which refers to {}.", me, key, held)
    if now.kind == "func":
        return say("{} uses the name {}, so it keeps {}.", me, key, held)
    return say(
        "The attribute {} of {} refers to {}.",
        key,
        me,
        Markup("{} itself").format(me) if held == "itself" else held,
    )


def sizes(scene: Scene) -> Iterator[Sentence]:
    """Which boxes take more or less room in memory."""
    for uid in scene.accounts:
        was, now = scene.before.things.get(uid), scene.now.things[uid]
        if was and was.size and now.size and was.size != now.size:
            verb = "grows" if now.size > was.size else "shrinks"
            room = ""
            if now.capacity > len(now.slots):
                room = (
                    f", with {number(now.capacity - len(now.slots), 'place')} to spare"
                )
            yield say(
                f"{{}} {verb} from {was.size} to {now.size} bytes{room}.",
                ref(scene, uid),
            )


def counts(scene: Scene) -> Iterator[Sentence]:
    """Which counts go up or down; of functions and classes, which every call counts, nothing is said."""
    moved: dict[tuple[int, int], list[int]] = {}
    for uid in scene.accounts:
        was, now = scene.before.things.get(uid), scene.now.things[uid]
        if (
            was
            and now.kind not in ("class", "func")
            and now.count is not None
            and was.count not in (None, now.count)
        ):
            moved.setdefault((was.count, now.count), []).append(uid)
    for (old, new), uids in moved.items():
        words = (
            "The count of {} goes from {} to {}."
            if len(uids) == 1
            else "The counts of {} go from {} to {}."
        )
        yield say(words, listed(ref(scene, uid) for uid in uids), old, new)
