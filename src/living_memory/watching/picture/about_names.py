"""Sentences about names: bound, bound anew, gone."""

from collections.abc import Iterator

from markupsafe import Markup

from ...backticks import code
from .about_errors import end_of_except, is_end_of_except
from .births import is_constant
from .calls import Frame
from .scene import Scene
from .sentences import Sentence, bold, by_number, listed, ref, say, target

UNDRAWN = Markup("something that is not drawn")


def names(scene: Scene) -> Iterator[Sentence]:
    """Names that are bound, bound anew, or gone; of a call that begins, another sentence tells."""
    for depth, frame in enumerate(scene.now.frames):
        if scene.begins(depth):
            continue
        was = scene.earlier(depth)
        where = f" in {frame.called}" if depth else ""
        told: set[int] = set()
        for name, uid in frame.names.items():
            if name in was and was[name] != uid:
                told.add(uid)
                yield rebound(scene, name, where, was[name], uid)
        new: dict[int, list[str]] = {}
        for name, uid in frame.names.items():
            if name not in was:
                new.setdefault(uid, []).append(name)
        for uid, found in new.items():
            yield from bound(scene, found, where, uid, uid in told)
        yield from to_undrawn(scene, depth, where)
        gone = unbound_names(scene, depth)
        by_line = {
            name: uid for name, uid in gone.items() if not is_end_of_except(scene, name)
        }
        yield from unbound(scene, by_line, where)


def ends_of_except(scene: Scene) -> Iterator[Sentence]:
    """The names that end with an `except` block: after all that its last line does."""
    for depth, frame in enumerate(scene.now.frames):
        if scene.begins(depth):
            continue
        where = f" in {frame.called}" if depth else ""
        for name, uid in unbound_names(scene, depth).items():
            if is_end_of_except(scene, name):
                yield end_of_except(name)
                yield from unbound_but_kept(scene, {name: uid}, where)


def unbound_names(scene: Scene, depth: int) -> dict[str, int]:
    """The names that a call had and has no longer, with what they led to."""
    was = scene.earlier(depth)
    return {name: uid for name, uid in was.items() if is_gone(scene, depth, name)}


def is_gone(scene: Scene, depth: int, name: str) -> bool:
    """Whether a call no longer has a name: it leads neither to what is drawn nor to what is not."""
    frame = scene.now.frames[depth]
    return name not in frame.names and name not in frame.undrawn


def to_undrawn(scene: Scene, depth: int, where: str) -> Iterator[Sentence]:
    """Names that lead, since this line, to something that is never drawn."""
    was = Frame("", {})
    if depth < scene.going_on:
        was = scene.before.frames[depth]
    known = scene.story.program.imported
    for name in scene.now.frames[depth].undrawn:
        if name in was.names:
            let_go = ref(scene, was.names[name], scene.before)
            yield let_go_and_refers(name, where, let_go, UNDRAWN)
        elif name not in was.undrawn and name not in known:
            yield refers([name], where, UNDRAWN)


def rebound(scene: Scene, name: str, where: str, old: int, new: int) -> Sentence:
    """A name that refers to something else than before."""
    let_go = ref(scene, old, scene.before)
    taken = target(scene, new)
    if taken == let_go:
        taken = Markup("another one")
    return let_go_and_refers(name, where, let_go, taken)


def let_go_and_refers(name: str, where: str, let_go: Markup, taken: Markup) -> Sentence:
    """That a name has one meaning no longer, and another one from now on."""
    return say(
        "The name {}{} lets go of {} and refers to {}.",
        code(name),
        where,
        let_go,
        taken,
    )


def bound(
    scene: Scene, names: list[str], where: str, uid: int, is_told: bool
) -> Iterator[Sentence]:
    """Names that were not there before, all of one object; `is_told` says whether a sentence has named it already."""
    found = listed([code(name) for name in names])
    has_box = uid in scene.story.labels
    if uid in scene.made and not is_told:
        words = by_number(
            names,
            "A new {} is made, and the name {}{} refers to it.",
            "A new {} is made, and the names {}{} refer to it.",
        )
        yield say(words, bold(scene, uid), found, where)
    elif has_box and uid in scene.fresh and is_constant(scene.thing(uid)):
        words = by_number(
            names,
            "The name {}{} refers to {}, a constant of the compiled code.",
            "The names {}{} refer to {}, a constant of the compiled code.",
        )
        yield say(words, found, where, ref(scene, uid))
    elif has_box and uid not in scene.fresh and is_shared(scene, uid):
        words = by_number(
            names,
            "The name {}{} refers to {} too: nothing is copied.",
            "The names {}{} refer to {} too: nothing is copied.",
        )
        yield say(words, found, where, ref(scene, uid))
    elif is_defined(scene, names, uid):
        kind = "class" if scene.thing(uid).kind == "class" else "function"
        yield refers(names, where, Markup("the {}").format(kind))
    else:
        yield refers(names, where, target(scene, uid))


def is_shared(scene: Scene, uid: int) -> bool:
    """Whether more than one drawn reference leads to a box."""
    return len(scene.holders[uid].counted) > 1


def is_defined(scene: Scene, names: list[str], uid: int) -> bool:
    """Whether it is a function or a class without a box, under its own name."""
    one = scene.thing(uid)
    has_box = uid in scene.story.labels
    return not has_box and one.kind in ("func", "class") and names == [one.name]


def refers(names: list[str], where: str, what: Markup) -> Sentence:
    """What names refer to."""
    found = listed([code(name) for name in names])
    words = by_number(
        names,
        "The name {}{} refers to {}.",
        "The names {}{} refer to {}.",
    )
    return say(words, found, where, what)


def unbound(scene: Scene, gone: dict[str, int], where: str) -> Iterator[Sentence]:
    """Names that are no longer there, with what they led to."""
    yield from unbound_but_kept(scene, gone, where)
    lost = [name for name, uid in gone.items() if not is_live(scene, uid)]
    if lost:
        words = by_number(lost, "The name {}{} is gone.", "The names {}{} are gone.")
        yield say(words, listed([code(name) for name in lost]), where)


def unbound_but_kept(
    scene: Scene, gone: dict[str, int], where: str
) -> Iterator[Sentence]:
    """Names that are no longer there, though what they led to is."""
    for name, uid in gone.items():
        if is_live(scene, uid):
            words = "The name {}{} is gone, but {} is not."
            yield say(words, code(name), where, ref(scene, uid))


def is_live(scene: Scene, uid: int) -> bool:
    """Whether a name leads to this box now."""
    return uid in scene.holders and scene.thing(uid).state == "live"
