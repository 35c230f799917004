"""Sentences about what is lost, what the collector does, and what is freed."""

from collections.abc import Iterator

from .loops import loops, reached
from .scene import Scene
from .sentences import Sentence, by_number, length, number, refs, say
from .snapshots import Thing

WITH_REASON = 7
"""The words of a list of boxes that a sentence has room for beside the reason why they are freed."""


def losses(scene: Scene) -> Iterator[Sentence]:
    """What no name leads to any more, although it is not freed, and why: a loop, or what hangs from one."""
    lost = {uid: scene.thing(uid) for uid in scene.lost}
    new = [uid for uid in lost if not was_lost(scene, uid)]
    looped: list[int] = []
    for loop in loops(lost):
        if not set(loop).isdisjoint(new):
            yield from in_loop(scene, loop)
            looped += loop
    hanging = [uid for uid in new if uid not in looped]
    if hanging:
        what = "the cycle" if looped else "what is lost"
        yield hang(scene, hanging, what)
    if looped:
        words = by_number(
            new,
            "It stays in memory until the collector looks.",
            "They stay in memory until the collector looks.",
        )
        yield say(words, tone="lost")
    found = list(found_again(scene))
    if found:
        yield say("{} can be reached again.", refs(scene, found))


def found_again(scene: Scene) -> Iterator[int]:
    """The boxes that were unreachable a line earlier, and are not now."""
    for was, now in scene.kept:
        if was.state == "ghost" and now.state != "ghost":
            yield now.uid


def was_lost(scene: Scene, uid: int) -> bool:
    """Whether an object was unreachable a line earlier."""
    was = scene.was(uid)
    return was is not None and was.state == "ghost"


def in_loop(scene: Scene, loop: list[int]) -> Iterator[Sentence]:
    """Why the objects of one loop are not freed."""
    yield say(
        "No name leads to {} any more.",
        refs(scene, loop),
        tone="lost",
    )
    if len(loop) == 1:
        yield say(
            by_itself(scene, *loop),
            scene.thing(loop[0]).count,
            tone="lost",
        )
    else:
        by = "the other" if len(loop) == 2 else "another"
        yield say(
            "But they are a reference cycle: each is held by {}, so no count is 0.",
            by,
            tone="lost",
        )


def by_itself(scene: Scene, uid: int) -> str:
    """Why the count of an object is not 0 that refers to itself, alone or beside others."""
    holders = {one.owner for one in scene.holders[uid].counted}
    if holders == {uid} and not scene.holders[uid].rings:
        return "But its count is {}, because it refers to itself."
    return "But its count is {}, because it refers to itself, and so do others."


def hang(scene: Scene, hanging: list[int], what: str) -> Sentence:
    """That some boxes hang from a loop, or from `what` is lost."""
    words = by_number(
        hanging,
        "{} hangs from {}, so it stays too.",
        "{} hang from {}, so they stay too.",
    )
    return say(words, refs(scene, hanging), what, tone="lost")


def collections(scene: Scene) -> Iterator[Sentence]:
    """What the collector finds, where that is certain, and what it frees."""
    lost = collected(scene)
    if lost:
        yield say("The collector looks, and finds what no name leads to.")
        yield say(
            "It frees {}: {}.",
            refs(scene, lost),
            back(scene, lost),
            tone="freed",
        )
    elif finds_nothing(scene):
        yield say("The collector looks, and finds nothing to free.")


def finds_nothing(scene: Scene) -> bool:
    """Whether the collector has looked, and there can have been nothing that it frees."""
    if not scene.now.collections or scene.before.unreachable or scene.gone:
        return False
    is_alone = scene.story.program.only_collects(scene.now.line)
    return is_alone and len(scene.before.frames) <= len(scene.now.frames)


def collected(scene: Scene) -> list[int]:
    """The boxes that the collector has freed: the lost ones, and what was lost and found within one line."""
    if not scene.now.collections:
        return []
    freed = {uid: one for uid, one in scene.gone.items() if scene.freed(uid)}
    found = [uid for uid, one in freed.items() if one.state == "ghost"]
    for loop in loops(freed):
        with_it = reached(freed, loop[0])
        found += [uid for uid in freed if uid in with_it and uid not in found]
    return found


def deaths(scene: Scene) -> Iterator[Sentence]:
    """What is freed at once, and what leaves the picture."""
    found = collected(scene)
    at_once: dict[int, Thing] = {}
    left: list[int] = []
    for uid, one in scene.gone.items():
        if not scene.freed(uid):
            left.append(uid)
        elif uid not in found:
            at_once[uid] = one
    if at_once:
        yield from freed_at_once(scene, at_once)
    if left:
        words = by_number(
            left, "{} is out of the picture.", "{} are out of the picture."
        )
        yield say(words, refs(scene, left))


def freed_at_once(scene: Scene, freed: dict[int, Thing]) -> Iterator[Sentence]:
    """What is freed because its count is 0, and what goes with it."""
    inner: set[int] = set()
    for uid, one in freed.items():
        inner |= one.held - {uid}
    first = [uid for uid in freed if uid not in inner] or [*freed]
    then = [uid for uid in freed if uid not in first]
    yield from why_at_once(scene, first)
    if then:
        go = by_number(then, "goes", "go")
        them = by_number(first, "it", "them")
        yield say(
            "{} {} with {}: {}.",
            refs(scene, then),
            go,
            them,
            back(scene, then),
            tone="freed",
        )


def why_at_once(scene: Scene, first: list[int]) -> Iterator[Sentence]:
    """That nothing refers to some boxes, so that they are freed: of many in two sentences, for one is too long."""
    found = refs(scene, first)
    freed = back(scene, first)
    if length(found) > WITH_REASON:
        yield say("Nothing refers to {} objects any more.", len(first), tone="freed")
        yield say("So {} are freed at once: {}.", found, freed, tone="freed")
        return
    words = by_number(
        first,
        "Nothing refers to {} any more, so it is freed at once: {}.",
        "Nothing refers to {} any more, so they are freed at once: {}.",
    )
    yield say(words, found, freed, tone="freed")


def back(scene: Scene, uids: list[int]) -> str:
    """How many bytes come back."""
    sizes = [scene.gone[uid].size or 0 for uid in uids]
    return number(sum(sizes), "byte")
