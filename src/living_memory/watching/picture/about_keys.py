"""Sentences about what an object holds by name: the keys of a dict, attributes, the variables of a function."""

from collections.abc import Iterator

from markupsafe import Markup

from ...backticks import code
from .about_items import TOLD
from .scene import Scene
from .sentences import Sentence, bare, gone, is_dotted, number, ref, say, value
from .snapshots import Slot, Thing


def keys(scene: Scene, was: Thing, now: Thing) -> Iterator[Sentence]:
    """What one box has at which key or attribute: first what has gone, then what is new, then what is another."""
    change = scene.changes[now.uid]
    me = ref(scene, now.uid)
    if was.length - now.length == len(was.slots) > 1:
        yield say("{} lets go of all that it held.", me)
    elif was.is_cut or now.is_cut:
        yield from of_many(scene, was, now)
        return
    elif len(change.lost) > TOLD:
        yield say("{} loses {}.", me, many(now, len(change.lost)))
    else:
        for place in change.lost:
            yield loss(scene, now, was.slots[place])
    if len(change.gained) > TOLD:
        yield say("{} gains {}.", me, many(now, len(change.gained)))
    else:
        for place in change.gained:
            yield gain(scene, now, now.slots[place])
    if len(change.exchanged) > TOLD:
        yield say("{} changes at {}.", me, many(now, len(change.exchanged)))
    else:
        for each in change.exchanged:
            yield exchange(scene, now, was.slots[each.was], now.slots[each.now])
    if now.kind == "map" and change.in_other_order:
        yield say("The keys of {} stand in another order.", me)


def of_many(scene: Scene, was: Thing, now: Thing) -> Iterator[Sentence]:
    """What has changed in something of which only the first keys are known."""
    me = ref(scene, now.uid)
    more = now.length - was.length
    if more > 0:
        yield say("{} gains {}.", me, many(now, more))
    elif more < 0:
        yield say("{} loses {}.", me, many(now, -more))
    else:
        yield say("{} changes inside.", me)


def many(one: Thing, how_many: int) -> str:
    """So many keys, or attributes."""
    return number(how_many, "key" if one.kind == "map" else "attribute")


def loss(scene: Scene, now: Thing, slot: Slot) -> Sentence:
    """That a key, an attribute or a variable has gone."""
    me = ref(scene, now.uid)
    key = old_key(scene, slot)
    what = gone(scene, slot)
    if now.kind == "map" and not is_attribute(now, slot):
        return say("{} loses the key {}, which referred to {}.", me, key, what)
    if now.kind == "func" and not is_attribute(now, slot):
        return say("{} no longer keeps {}.", me, what)
    if is_item(slot):
        return say("{} lets go of {}.", me, what)
    return say("The attribute {} of {} is gone.", key, me)


def old_key(scene: Scene, slot: Slot) -> Markup:
    """A key that has gone, as it stood there."""
    return bare(scene.story.key(scene.before, slot))


def gain(scene: Scene, now: Thing, slot: Slot) -> Sentence:
    """That one box has a new key, attribute or variable."""
    me = ref(scene, now.uid)
    what = value(scene, slot, now.uid)
    if now.kind == "map" and not is_attribute(now, slot):
        key = code(scene.key(slot))
        return say("{} gains the key {}, which refers to {}.", me, key, what)
    if now.kind == "func" and not is_attribute(now, slot):
        return keeps(scene, now, slot)
    if is_item(slot):
        return say("{} gains {}.", me, what)
    if is_default(slot):
        return default(scene, now, slot)
    if what == "itself":
        what = Markup("{} itself").format(me)
    return say(
        "The attribute {} of {} refers to {}.",
        bare(scene.key(slot)),
        me,
        what,
    )


def keeps(scene: Scene, function: Thing, slot: Slot) -> Sentence:
    """That a function keeps a default value, or a variable of the function around it."""
    me = ref(scene, function.uid)
    what = value(scene, slot, function.uid)
    name = slot.key.removesuffix("=")
    if name != slot.key:
        return say("{} keeps {} as the default value of {}.", me, what, code(name))
    return say("{} uses the name {}, so it keeps {}.", me, code(name), what)


def is_default(slot: Slot) -> bool:
    """Whether a place of a class is a default value of one of its methods, `add(basket=)`."""
    return slot.key.endswith("=)")


def default(scene: Scene, owner: Thing, slot: Slot) -> Sentence:
    """That the calls of a method share a default value."""
    method, _, parameter = slot.key.removesuffix("=)").partition("(")
    return say(
        "The default value of {} in {} is {}, the same in each call.",
        code(parameter),
        code(f"{method}()"),
        value(scene, slot, owner.uid),
    )


def exchange(scene: Scene, now: Thing, old: Slot, new: Slot) -> Sentence:
    """That a key, an attribute or a variable leads to something else than before."""
    me = ref(scene, now.uid)
    key = scene.key(new)
    taken = value(scene, new, now.uid)
    let_go = gone(scene, old)
    if taken == let_go:
        taken = Markup("another one")
    is_key = now.kind == "map" and not is_attribute(now, new)
    if is_key or is_item(new):
        place = code(f"[{key}]")
        return say("{} of {} refers to {} instead of {}.", place, me, taken, let_go)
    if now.kind == "func" and not is_attribute(now, new):
        name = code(key.removesuffix("="))
        return say("{} keeps {} instead of {} as {}.", me, taken, let_go, name)
    return say(
        "The attribute {} of {} refers to {} instead of {}.",
        bare(key),
        me,
        taken,
        let_go,
    )


def is_attribute(owner: Thing, slot: Slot) -> bool:
    """Whether a place of a dict or a function is an attribute, and neither a key nor what the function keeps."""
    if owner.kind == "map":
        return slot.key_uid is None and slot.key != "?"
    return owner.kind == "func" and is_dotted(slot)


def is_item(slot: Slot) -> bool:
    """Whether a place of an instance is one of the list, tuple or dict that it also is."""
    return bool(slot.key_uid) or slot.key.isdigit()
