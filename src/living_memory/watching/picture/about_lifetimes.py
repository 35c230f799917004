"""Sentences about what is lost, what the collector does, and what is freed."""

from collections.abc import Iterator

from .loops import loops
from .scene import Scene
from .sentences import Sentence, by_number, number, refs, say
from .snapshots import Thing


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
        what = "the loop" if looped else "what is lost"
        yield hang(scene, hanging, what)
    if looped:
        words = by_number(new, "It stays", "They stay")
        yield say(f"{words} in memory until the collector looks.", tone="lost")
    found = list(found_again(scene))
    if found:
        yield say("A name leads to {} again.", refs(scene, found))


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
        [uid] = loop
        count = scene.thing(uid).count
        yield say(
            "But its count is {}, because it refers to itself.",
            count,
            tone="lost",
        )
    else:
        by = "the other" if len(loop) == 2 else "another"
        yield say(
            "But they are a loop: each is held by {}, so no count is 0.",
            by,
            tone="lost",
        )


def hang(scene: Scene, hanging: list[int], what: str) -> Sentence:
    """That some boxes hang from a loop, or from `what` is lost."""
    verb = by_number(hanging, "hangs", "hang")
    stays = by_number(hanging, "it stays", "they stay")
    return say(
        "{} {} from {}, so {} too.",
        refs(scene, hanging),
        verb,
        what,
        stays,
        tone="lost",
    )


def collections(scene: Scene) -> Iterator[Sentence]:
    """What the collector finds, where that is certain."""
    if not scene.now.collections:
        return
    if any(one.state == "ghost" for one in scene.gone.values()):
        yield say("The collector looks, and finds what no name leads to.")
    elif not scene.before.unreachable and not scene.gone:
        yield say("The collector looks, and finds nothing to free.")


def deaths(scene: Scene) -> Iterator[Sentence]:
    """What is freed, by the collector or at once, and what leaves the picture."""
    freed: list[int] = []
    left: list[int] = []
    for uid in scene.gone:
        known = freed if scene.freed(uid) else left
        known.append(uid)
    lost = [uid for uid in freed if scene.gone[uid].state == "ghost"]
    if lost:
        yield say(
            "It frees {}: {}.",
            refs(scene, lost),
            back(scene, lost),
            tone="freed",
        )
    at_once = {uid: scene.gone[uid] for uid in freed if uid not in lost}
    if at_once:
        yield from freed_at_once(scene, at_once)
    for uid in left:
        yield say("{} is out of the picture.", refs(scene, [uid]))


def freed_at_once(scene: Scene, freed: dict[int, Thing]) -> Iterator[Sentence]:
    """What is freed because its count is 0, and what goes with it."""
    inner: set[int] = set()
    for uid, one in freed.items():
        inner |= one.held - {uid}
    first = [uid for uid in freed if uid not in inner] or [*freed]
    then = [uid for uid in freed if uid not in first]
    end = by_number(first, "it is freed at once", "they are freed at once")
    yield say(
        "Nothing refers to {} any more, so {}: {}.",
        refs(scene, first),
        end,
        back(scene, first),
        tone="freed",
    )
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


def back(scene: Scene, uids: list[int]) -> str:
    """How many bytes come back."""
    sizes = [scene.gone[uid].size or 0 for uid in uids]
    return number(sum(sizes), "byte")
