"""Sentences about names: bound, bound anew, gone."""

from collections.abc import Iterator

from ...backticks import code
from .about_errors import end_of_except, is_end_of_except
from .scene import Scene
from .sentences import Sentence, bold, by_number, listed, ref, say, target

UNBOXED = {"class": "class", "func": "function"}
"""What a name refers to where that is no box, by its kind."""


def names(scene: Scene) -> Iterator[Sentence]:
    """Names that are bound, bound anew, or gone; of a call that begins, another sentence tells."""
    for depth, frame in enumerate(scene.now.frames):
        if scene.begins(depth):
            continue
        was = scene.earlier(depth)
        where = f" in {frame.function}()" if depth else ""
        for name, uid in frame.names.items():
            if name not in was:
                yield bound(scene, name, where, uid)
            elif was[name] != uid:
                yield rebound(scene, name, where, was[name], uid)
        gone = [name for name in was if name not in frame.names]
        yield from unbound(scene, {name: was[name] for name in gone})


def rebound(scene: Scene, name: str, where: str, old: int, new: int) -> Sentence:
    """A name that refers to something else than before."""
    words = "The name {}{} lets go of {} and refers to {}."
    let_go = ref(scene, old, scene.before)
    taken = target(scene, new)
    return say(
        words,
        code(name),
        where,
        let_go,
        taken,
    )


def bound(scene: Scene, name: str, where: str, uid: int) -> Sentence:
    """A name that was not there before."""
    words = "The name {}{} refers to {}."
    if uid in scene.fresh:
        return say(
            "A new {} is made, and the name {}{} refers to it.",
            bold(scene, uid),
            code(name),
            where,
        )
    if uid not in scene.story.labels:
        kind = scene.thing(uid).kind
        if kind in UNBOXED:
            what = f"the {UNBOXED[kind]}"
            return say(
                words,
                code(name),
                where,
                what,
            )
    elif len(scene.holders[uid].counted) > 1:
        words = "The name {}{} refers to {} too: nothing is copied."
    return say(
        words,
        code(name),
        where,
        ref(scene, uid),
    )


def unbound(scene: Scene, gone: dict[str, int]) -> Iterator[Sentence]:
    """Names that are no longer there, with what they led to."""
    ended = [name for name in gone if is_end_of_except(scene, name)]
    kept = [name for name, uid in gone.items() if is_live(scene, uid)]
    for name in ended:
        yield end_of_except(name)
    for name in kept:
        yield say(
            "The name {} is gone, but {} is not.",
            code(name),
            ref(scene, gone[name]),
        )
    lost = [name for name in gone if name not in [*kept, *ended]]
    if lost:
        subject = by_number(lost, "The name {} is gone.", "The names {} are gone.")
        yield say(subject, listed([code(name) for name in lost]))


def is_live(scene: Scene, uid: int) -> bool:
    """Whether a name leads to this box now."""
    return uid in scene.holders and scene.thing(uid).state == "live"
