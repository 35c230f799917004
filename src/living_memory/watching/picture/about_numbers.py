"""Sentences about numbers: which sizes and which counts have changed."""

from collections.abc import Iterator

from .scene import Scene
from .sentences import Sentence, by_number, number, ref, refs, say
from .snapshots import Thing

UNTOLD = ("class", "func")
"""The kinds whose count every call changes: it is told only where nothing else is."""


def sizes(scene: Scene) -> Iterator[Sentence]:
    """Which boxes take more or less room in memory."""
    for was, now in scene.kept:
        if was.size and now.size and was.size != now.size:
            words = "{} shrinks from {} to {} bytes{}."
            if now.size > was.size:
                words = "{} grows from {} to {} bytes{}."
            yield say(
                words,
                ref(scene, now.uid),
                was.size,
                now.size,
                to_spare(now),
            )


def to_spare(one: Thing) -> str:
    """How many reserved places a box has, at the end of a sentence; empty if it has none."""
    spare = one.capacity - one.length
    if spare <= 0:
        return ""
    places = number(spare, "place")
    return f", with {places} to spare"


def counts(scene: Scene) -> Iterator[Sentence]:
    """Which counts go up or down, but for those of functions and classes."""
    kept = [pair for pair in scene.kept if pair[1].kind not in UNTOLD]
    yield from counts_of(scene, kept)


def of_definitions(scene: Scene) -> Iterator[Sentence]:
    """Which counts of functions and classes go up or down."""
    kept = [pair for pair in scene.kept if pair[1].kind in UNTOLD]
    yield from counts_of(scene, kept)


def counts_of(scene: Scene, kept: list[tuple[Thing, Thing]]) -> Iterator[Sentence]:
    """Which counts of these go up or down, those that move alike in one sentence."""
    moved: dict[tuple[int, int], list[int]] = {}
    for was, now in kept:
        if was.count is None or now.count is None:
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
