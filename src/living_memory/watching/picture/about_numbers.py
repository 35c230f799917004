"""Sentences about numbers: which sizes and which counts have changed."""

import ast
from collections.abc import Iterator

from ...backticks import code
from .scene import Scene
from .sentences import Sentence, by_number, number, ref, refs, say
from .snapshots import UNTOLD, Thing

LOOP, STACK = "list_iterator", "(other)"
"""What holds the list that a `for` loop goes through; from 3.15 on the loop holds it without an iterator."""


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
        words = by_number(
            uids,
            "The count of {} goes from {} to {}.",
            "The counts of {} go from {} to {}.",
        )
        [uid, *others] = uids
        if not others and new - old == moved_by_loop(scene, uid):
            yield by_loop(scene, uid, old, new)
        else:
            yield say(words, refs(scene, uids), old, new)


def moved_by_loop(scene: Scene, uid: int) -> int:
    """By how many a `for` loop that begins or ends moves the count of a box."""
    line = scene.story.program.statement(scene.now.line)
    if not isinstance(line, ast.For):
        return 0
    holder = STACK if is_looped(scene, uid, line) else LOOP
    was = scene.before.things[uid].undrawn.get(holder, 0)
    now = scene.now.things[uid].undrawn.get(holder, 0)
    return now - was


def is_looped(scene: Scene, uid: int, line: ast.For) -> bool:
    """Whether a loop goes through the list of this box, by a name, on a Python that needs no iterator for it."""
    if not isinstance(line.iter, ast.Name):
        return False
    names = scene.now.frames[-1].names
    holders = scene.now.things[uid].undrawn, scene.before.things[uid].undrawn
    return names.get(line.iter.id) == uid and not any(LOOP in one for one in holders)


def by_loop(scene: Scene, uid: int, old: int, new: int) -> Sentence:
    """That a count has moved since a `for` loop begins or ends."""
    words = "The count of {} goes from {} to {}: the {} loop lets go of it."
    if new > old:
        words = "The count of {} goes from {} to {}: the {} loop holds it."
    return say(words, ref(scene, uid), old, new, code("for"))
