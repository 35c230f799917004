"""Sentences about what is lost, what the collector does, and what is freed."""

from collections.abc import Iterator

from .moments import Thing
from .scene import Scene
from .sentences import Sentence, listed, number, ref, say

STAYS = "{} in memory until the collector looks."


def holds(things: dict[int, Thing], uid: int) -> set[int]:
    """The objects that one object refers to, weak references left out."""
    one = things[uid]
    return (
        set() if one.kind == "weak" else {place.uid for place in one.slots if place.uid}
    )


def reached(things: dict[int, Thing], start: int) -> set[int]:
    """What can be reached from an object in one step or more, among these objects."""
    found, todo = set(), [start]
    while todo:
        new = (holds(things, todo.pop()) & things.keys()) - found
        found |= new
        todo += new
    return found


def loops(things: dict[int, Thing]) -> list[list[int]]:
    """The loops among these objects: the sets of those that reach each other, or themselves."""
    reach = {uid: reached(things, uid) for uid in things}
    found: list[list[int]] = []
    for uid in things:
        if uid in reach[uid] and not any(uid in loop for loop in found):
            found.append(
                [
                    other
                    for other in things
                    if other in reach[uid] and uid in reach[other]
                ]
            )
    return found


def losses(scene: Scene) -> Iterator[Sentence]:
    """What no name leads to any more, although it is not freed, and why: a loop, or what hangs from one."""
    now, before = scene.now.things, scene.before.things
    lost = {uid: now[uid] for uid in scene.accounts if now[uid].state == "ghost"}
    new = [uid for uid in lost if uid not in before or before[uid].state != "ghost"]
    found = [loop for loop in loops(lost) if set(loop) & set(new)]
    for loop in found:
        yield from in_loop(scene, loop)
    hanging = [uid for uid in new if not any(uid in loop for loop in found)]
    if hanging:
        verb, stay = ("hangs", "stays") if len(hanging) == 1 else ("hang", "stay")
        what = "the loop" if found else "what is lost"
        yield say(
            f"{{}} {verb} from {what}, so {it(hanging)} {stay} too.",
            refs(scene, hanging),
            tone="lost",
        )
    if found:
        stays = "It stays" if len(new) == 1 else "They stay"
        yield say(STAYS, stays, tone="lost")
    back = [
        uid
        for uid in scene.accounts
        if uid in before and before[uid].state == "ghost" and uid not in lost
    ]
    if back:
        yield say("A name leads to {} again.", refs(scene, back))


def in_loop(scene: Scene, loop: list[int]) -> Iterator[Sentence]:
    """Why the objects of one loop are not freed."""
    yield say("No name leads to {} any more.", refs(scene, loop), tone="lost")
    if len(loop) == 1:
        count = scene.now.things[loop[0]].count
        yield say(
            "But its count is {}, because it refers to itself.", count, tone="lost"
        )
    else:
        by = "the other" if len(loop) == 2 else "another"
        words = f"But they are a loop: each is held by {by}, so no count is 0."
        yield say(words, tone="lost")


def refs(scene: Scene, uids: list[int]) -> str:
    """Boxes in a list."""
    return listed(ref(scene, uid) for uid in uids)


def it(uids: list[int]) -> str:
    """`it` or `they`."""
    return "it" if len(uids) == 1 else "they"


def collections(scene: Scene) -> Iterator[Sentence]:
    """What the collector finds, where that is certain."""
    if scene.now.collections:
        freed = any(one.state == "ghost" for one in scene.gone.values())
        if freed:
            yield say("The collector looks, and finds what no name leads to.")
        elif not scene.before.unreachable and not scene.gone:
            yield say("The collector looks, and finds nothing to free.")


def deaths(scene: Scene) -> Iterator[Sentence]:
    """What is freed, by the collector or at once, and what leaves the picture."""
    freed = {uid: one for uid, one in scene.gone.items() if scene.freed(uid)}
    lost = [uid for uid, one in freed.items() if one.state == "ghost"]
    if lost:
        yield say(
            "It frees {}: {}.", refs(scene, lost), back(scene, lost), tone="freed"
        )
    yield from at_once(
        scene, {uid: one for uid, one in freed.items() if uid not in lost}
    )
    yield from (
        say("{} is out of the picture.", ref(scene, uid))
        for uid in scene.gone
        if uid not in freed
    )


def at_once(scene: Scene, freed: dict[int, Thing]) -> Iterator[Sentence]:
    """What is freed because its count is 0, and what goes with it."""
    inner = set().union(*(holds(freed, uid) - {uid} for uid in freed))
    first = [uid for uid in freed if uid not in inner] or list(freed)
    then = [uid for uid in freed if uid not in first]
    if first:
        verb = "is" if len(first) == 1 else "are"
        words = f"Nothing refers to {{}} any more, so {it(first)} {verb} freed at once: {{}}."
        yield say(words, refs(scene, first), back(scene, first), tone="freed")
    if then:
        go = "goes" if len(then) == 1 else "go"
        yield say(
            f"{{}} {go} with {'it' if len(first) == 1 else 'them'}: {{}}.",
            refs(scene, then),
            back(scene, then),
            tone="freed",
        )


def back(scene: Scene, uids: list[int]) -> str:
    """How many bytes come back."""
    return number(sum(scene.gone[uid].size or 0 for uid in uids), "byte")
