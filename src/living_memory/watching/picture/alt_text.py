"""The picture in words, for a reader who does not see it."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from .calls import HANDS_OVER
from .references import Reference
from .scene import Scene
from .snapshots import Thing

PLAIN = {"func": "a function", "class": "a class"}
STATES = {"ghost": "unreachable", "held": "kept by something that is not drawn"}


def names_in_words(scene: Scene, depth: int) -> str:
    """What the names of a call refer to."""
    frame = scene.now.frames[depth]
    words = []
    for name, uid in frame.names.items():
        what = referent(scene, uid)
        words.append(f"{name} refers to {what}")
    if handed := frame.handed:
        what = referent(scene, handed.uid) if handed.uid else handed.text
        words.append(f"it {handed.word} {what}")
    found = ", ".join(words) or "none"
    if depth:
        return f"Names in {frame.called}: {found}."
    return f"Names: {found}."


def referent(scene: Scene, uid: int) -> str:
    """What a name refers to."""
    kind = scene.thing(uid).kind
    if kind in PLAIN and uid not in scene.story.labels:
        return PLAIN[kind]
    return scene.text(uid)


def box_in_words(scene: Scene, one: Thing) -> str:
    """A box: its state, its size, who holds it, and what it holds."""
    head = ", ".join(head_in_words(scene, one))
    holders = holders_in_words(scene, one)
    inside = ", ".join(places_in_words(scene, one))
    if inside:
        return f"{head}. {holders} Holds: {inside}."
    return f"{head}. {holders}"


def head_in_words(scene: Scene, one: Thing) -> Iterator[str]:
    """What a box is called, whether it is new or lost, and its size."""
    yield scene.label(one.uid)
    if one.state in STATES:
        yield STATES[one.state]
    elif one.state == "live" and one.uid in scene.made:
        yield "new"
    if one.size is not None:
        yield f"{one.size} bytes"


def places_in_words(scene: Scene, one: Thing) -> Iterator[str]:
    """What stands in the places of a box."""
    for slot in one.drawn:
        key = scene.key(slot)
        value = scene.value(slot)
        yield f"{key} {value}".strip()


def holders_in_words(scene: Scene, one: Thing) -> str:
    """Sentences that list all holders of a box, drawn or not."""
    return " ".join(holder_sentences(scene, one))


def holder_sentences(scene: Scene, one: Thing) -> Iterator[str]:
    """The sentences that list all holders of a box, one by one."""
    label = scene.label(one.uid)
    if one.count is None:
        yield f"All of Python shares {label}, so its count says nothing."
        return
    holders = scene.holders[one.uid]
    number = references(one.count)
    places = where(scene, holders.counted)
    found = ", ".join([*places, *holders.reasons])
    if found:
        yield f"{label} has {number}: {found}."
    else:
        yield f"{label} has {number}."
    for place in where(scene, holders.repeated):
        yield f"Not counted again: {place}."
    for reference in holders.references:
        if reference.weak:
            watcher = scene.label(reference.owner)
            yield f"Watched by {watcher}, which adds nothing to the count."


class Around(NamedTuple):
    """What stands before the key of a reference, before several such keys, and behind them."""

    one: str = ""
    more: str = ""
    behind: str = ""


def where(scene: Scene, found: Iterable[Reference]) -> Iterator[str]:
    """Where references stand, in words: `names pear and plum`, `[0] and [1] of list #2`."""
    groups: dict[Around, list[str]] = {}
    for reference in found:
        group = around(scene, reference)
        name = key(scene, reference)
        keys = groups.setdefault(group, [])
        keys.append(name)
    for group, keys in groups.items():
        *most, last = keys
        before = group.one
        if most:
            front = ", ".join(most)
            before = f"{group.more}{front} and "
        yield f"{before}{last}{group.behind}"


def around(scene: Scene, reference: Reference) -> Around:
    """What stands around the key of a reference."""
    owner = reference.owner
    if owner == reference.target:
        return Around(behind=" of itself")
    if owner:
        label = scene.label(owner)
        return Around(behind=f" of {label}")
    frame = scene.now.frames[reference.depth]
    if reference.name in HANDS_OVER:
        return Around(one=f"what {frame.called} ")
    names = Around("name ", "names ")
    if reference.depth:
        return names._replace(behind=f" in {frame.called}")
    return names


def key(scene: Scene, reference: Reference) -> str:
    """A name, or the key of a place: `pear`, `[0]`, `next`."""
    if reference.owner:
        owner = scene.thing(reference.owner)
        if owner.indexed:
            return f"[{reference.name}]"
    return HANDS_OVER.get(reference.name, reference.name) or "an item"


def references(number: int) -> str:
    """A number of references, in words."""
    if number == 1:
        return "1 reference"
    return f"{number} references"
