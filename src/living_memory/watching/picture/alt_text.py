"""The picture in words, for a reader who does not see it."""

from collections.abc import Iterable, Iterator

from .references import Reference
from .scene import Scene
from .snapshots import Snapshot, Thing
from .story import Story

PLAIN = {"func": "a function", "class": "a class"}
STATES = {"ghost": "unreachable", "held": "kept by something that is not drawn"}


def names_in_words(scene: Scene, depth: int) -> str:
    """What the names of a call refer to."""
    frame = scene.now.frames[depth]
    words = []
    for name, uid in frame.names.items():
        words.append(f"{name} refers to {referent(scene, uid)}")
    where = f"Names in {frame.function}()" if depth else "Names"
    found = ", ".join(words) or "none"
    return f"{where}: {found}."


def referent(scene: Scene, uid: int) -> str:
    """What a name refers to."""
    kind = scene.now.things[uid].kind
    if kind in PLAIN and uid not in scene.story.labels:
        return PLAIN[kind]
    return scene.story.text(scene.now, uid)


def box_in_words(scene: Scene, one: Thing) -> str:
    """A box: its state, its size, who holds it, and what it holds."""
    head = ", ".join(head_in_words(scene, one))
    words = f"{head}. {holders_in_words(scene, one)}"
    inside = ", ".join(places_in_words(scene, one))
    if inside:
        words += f" Holds: {inside}."
    return words


def head_in_words(scene: Scene, one: Thing) -> Iterator[str]:
    """What a box is called, whether it is new or lost, and its size."""
    yield scene.story.labels[one.uid]
    if one.state in STATES:
        yield STATES[one.state]
    elif one.state == "live" and one.uid in scene.fresh:
        yield "new"
    if one.size is not None:
        yield f"{one.size} bytes"


def places_in_words(scene: Scene, one: Thing) -> Iterator[str]:
    """What stands in the places of a box."""
    story = scene.story
    for slot in one.drawn:
        key = story.key(scene.now, slot)
        value = story.value(scene.now, slot)
        yield f"{key} {value}".strip()


def holders_in_words(scene: Scene, one: Thing) -> str:
    """Sentences that list all holders of a box, drawn or not."""
    label = scene.story.labels[one.uid]
    if one.count is None:
        return f"All of Python shares {label}, so its count says nothing."
    holders = scene.holders[one.uid]
    counted = where(scene.story, scene.now, holders.counted)
    found = ", ".join([*counted, *holders.reasons])
    words = f"{label} has {references(one.count)}"
    words += f": {found}." if found else "."
    for place in where(scene.story, scene.now, holders.repeated):
        words += f" Not counted again: {place}."
    for reference in holders.references:
        if reference.weak:
            watcher = scene.story.labels[reference.owner]
            words += f" Watched by {watcher}, which adds nothing to the count."
    return words


def where(
    story: Story, snapshot: Snapshot, found: Iterable[Reference]
) -> Iterator[str]:
    """Where references stand, in words: `names pear and plum`, `[0] and [1] of list 2`."""
    groups: dict[tuple[str, str], list[str]] = {}
    for reference in found:
        keys = groups.setdefault(around(story, reference), [])
        keys.append(key(snapshot, reference))
    for (word, behind), keys in groups.items():
        *most, last = keys
        if most:
            plural = f"{word}s" if word else ""
            front = ", ".join(most)
            yield f"{plural} {front} and {last}{behind}".strip()
        else:
            yield f"{word} {last}{behind}".strip()


def around(story: Story, reference: Reference) -> tuple[str, str]:
    """What stands before and behind the key of a reference."""
    owner = reference.owner
    if not owner:
        behind = f" in {reference.function}()" if reference.depth else ""
        return "name", behind
    if owner == reference.target:
        return "", " of itself"
    return "", f" of {story.labels[owner]}"


def key(snapshot: Snapshot, reference: Reference) -> str:
    """A name, or the key of a place: `pear`, `[0]`, `next`."""
    owner = reference.owner
    if owner and snapshot.things[owner].kind in ("seq", "map"):
        return f"[{reference.name}]"
    return reference.name or "an item"


def references(number: int) -> str:
    """A number of references, in words."""
    return "1 reference" if number == 1 else f"{number} references"
