"""Sentences about numbers: which sizes and which counts have changed."""

from collections.abc import Iterator

from .scene import Scene
from .sentences import Sentence, by_number, number, ref, refs, say
from .snapshots import Thing

UNTOLD = ("class", "func")
"""The kinds whose count every call changes: nothing is said of it."""


def sizes(scene: Scene) -> Iterator[Sentence]:
    """Which boxes take more or less room in memory."""
    for was, now in scene.kept:
        if was.size and now.size and was.size != now.size:
            verb = "grows" if now.size > was.size else "shrinks"
            yield say(
                "{} {} from {} to {} bytes{}.",
                ref(scene, now.uid),
                verb,
                was.size,
                now.size,
                to_spare(now),
            )


def to_spare(one: Thing) -> str:
    """How many reserved places a box has, at the end of a sentence; empty if it has none."""
    spare = one.capacity - len(one.slots)
    if spare <= 0:
        return ""
    places = number(spare, "place")
    return f", with {places} to spare"


def counts(scene: Scene) -> Iterator[Sentence]:
    """Which counts go up or down."""
    moved: dict[tuple[int, int], list[int]] = {}
    for was, now in scene.kept:
        if now.kind in UNTOLD or was.count is None or now.count is None:
            continue
        if was.count != now.count:
            uids = moved.setdefault((was.count, now.count), [])
            uids.append(now.uid)
    for (old, new), uids in moved.items():
        yield say(
            by_number(
                uids,
                "The count of {} goes from {} to {}.",
                "The counts of {} go from {} to {}.",
            ),
            refs(scene, uids),
            old,
            new,
        )
