"""What a line did to memory, in sentences made from the difference between two steps."""

from collections.abc import Iterator

from markupsafe import Markup

from .contents import counts, idle, insides, sizes
from .errors import ended, errors
from .lifetimes import collections, deaths, losses
from .scene import Scene
from .sentences import Sentence, bold, code, listed, named, ref, say, target

SWITCHES = {
    "gc.disable()": "The collector is switched off; counting goes on.",
    "gc.enable()": "The collector is switched on again.",
}
PARAMETERS = 3  # of one call that are told one by one


def narration(scenes: list[Scene]) -> list[list[Sentence]]:
    """The sentences of every step of a story."""
    told, known = [], set()
    for sentences in map(narrate, scenes):
        told.append(
            [one for one in sentences if one.tone != "once" or not named([one]) & known]
        )
        known |= named(one for one in sentences if one.tone == "once")
    return told


def narrate(scene: Scene) -> list[Sentence]:
    """The sentences of one step, in the order in which things happen."""
    told = [*calls(scene), *names(scene), *insides(scene)]
    told += [*unnamed(scene, told), *errors(scene)]
    freed = [*losses(scene), *collections(scene), *deaths(scene)]
    # What is freed lets go of others, and what is lost is lost although it still counts.
    measured = (
        [*sizes(scene), *freed, *counts(scene)]
        if scene.gone
        else [*sizes(scene), *counts(scene), *freed]
    )
    told += [one._replace(measured=True) for one in [*measured, *idle(scene)]]
    return told or list(quiet(scene))


def calls(scene: Scene) -> Iterator[Sentence]:
    """Calls that begin, go on, pause or end."""
    now, before = scene.now, scene.before
    if now.event == "raise" and len(now.frames) > 1:
        yield say("An error leaves {}.", code(f"{now.frames[-1].function}()"))
    if now.event == "raise" and len(now.frames) == 1:
        yield say("An error ends the program.")
    if now.event == "resume":
        yield say(
            "{} goes on where it paused, with the names it had.",
            code(f"{now.frames[-1].function}()"),
        )
    if now.event == "enter":
        yield say("The call of {} begins.", code(f"{now.frames[-1].function}()"))
        yield from parameters(scene)
    older = len(now.frames) - (now.event in ("enter", "resume"))
    for frame in reversed(before.frames[older:]):
        generators = [
            one
            for one in now.things.values()
            if one.kind == "gen" and one.name == frame.function
        ]
        kept = [
            uid
            for uid in scene.fresh
            if scene.now.things[uid].kind == "frame"
            and scene.now.things[uid].name == frame.function
        ]
        if any(one.slots for one in generators):
            yield say(
                "{} pauses, and its generator keeps its names.",
                code(f"{frame.function}()"),
            )
        elif kept:
            yield say(
                "{} is over, but {} keeps its names.",
                code(f"{frame.function}()"),
                ref(scene, kept[0]),
            )
        else:
            yield say(
                "{} is over, and its names are gone.", code(f"{frame.function}()")
            )


def parameters(scene: Scene) -> Iterator[Sentence]:
    """The names that a call begins with."""
    found = scene.now.frames[-1].names
    boxed = [
        name
        for name, uid in found.items()
        if uid in scene.story.labels and uid not in scene.fresh
    ]
    for name, uid in list(found.items())[:PARAMETERS]:
        copied = ", and nothing is copied" if [name] == boxed[:1] else ""
        yield say(
            f"Its name {{}} refers to {{}}{copied}.", code(name), target(scene, uid)
        )


def names(scene: Scene) -> Iterator[Sentence]:
    """Names that are bound, bound anew, or gone."""
    for depth, frame in enumerate(scene.now.frames):
        if (
            scene.now.event in ("enter", "resume")
            and depth == len(scene.now.frames) - 1
        ):
            continue
        was = scene.earlier(depth)
        where = f" in {frame.function}()" if depth else ""
        for name, uid in frame.names.items():
            if name not in was:
                yield bound(scene, name, where, uid)
            elif was[name] != uid:
                let_go, taken = ref(scene, was[name], scene.before), target(scene, uid)
                yield say(
                    "The name {}{} lets go of {} and refers to {}.",
                    code(name),
                    where,
                    let_go,
                    taken,
                )
        yield from unbound(
            scene, {name: uid for name, uid in was.items() if name not in frame.names}
        )


def bound(scene: Scene, name: str, where: str, uid: int) -> Sentence:
    """A name that was not there before."""
    kind = scene.now.things[uid].kind
    if uid in scene.fresh:
        return say(
            "A new {} is made, and the name {}{} refers to it.",
            bold(scene, uid),
            code(name),
            where,
        )
    if uid in scene.story.labels and len(scene.accounts[uid].counted) > 1:
        return say(
            "The name {}{} refers to {} too: nothing is copied.",
            code(name),
            where,
            ref(scene, uid),
        )
    if kind in ("class", "func") and uid not in scene.story.labels:
        thing = "class" if kind == "class" else "function"
        return say("The name {}{} refers to the {}.", code(name), where, thing)
    return say("The name {}{} refers to {}.", code(name), where, ref(scene, uid))


def unbound(scene: Scene, gone: dict[str, int]) -> Iterator[Sentence]:
    """Names that are no longer there."""
    kept = {
        name: uid
        for name, uid in gone.items()
        if uid in scene.accounts and scene.now.things[uid].state == "live"
    }
    for name in gone:
        yield from ended(scene, name)
    for name, uid in kept.items():
        yield say("The name {} is gone, but {} is not.", code(name), ref(scene, uid))
    lost = [name for name in gone if name not in kept and not any(ended(scene, name))]
    if lost:
        words = "The name {} is gone." if len(lost) == 1 else "The names {} are gone."
        yield say(words, listed(map(code, lost)))


def unnamed(scene: Scene, told: list[Sentence]) -> Iterator[Sentence]:
    """New boxes that no sentence has named."""
    labels = named(told)
    new = [uid for uid in scene.fresh if scene.story.labels[uid] not in labels]
    if len(new) == 1:
        also = " too" if any(uid not in new for uid in scene.fresh) else ""
        yield say(f"{{}} is new{also}{held_by(scene, new[0])}.", ref(scene, new[0]))
    elif new:
        yield say("{} are new.", listed(ref(scene, uid) for uid in new))


def held_by(scene: Scene, uid: int) -> str:
    """Which box holds a new one, where one box does."""
    owners = {dot.owner for dot in scene.accounts[uid].counted}
    if len(owners) != 1 or owners <= {0, uid}:
        return ""
    return Markup(", held by {}").format(ref(scene, owners.pop()))


def quiet(scene: Scene) -> Iterator[Sentence]:
    """What to say when nothing has changed."""
    lost = [uid for uid in scene.accounts if scene.now.things[uid].state == "ghost"]
    if lost:
        yield say(
            "Nothing changes: {} {} still in memory.",
            listed(ref(scene, uid) for uid in lost),
            number_of(lost),
        )
    else:
        line = scene.story.source.splitlines()[scene.now.line - 1].strip()
        yield say(SWITCHES.get(line, "Nothing changes in memory."))


def number_of(found: list[int]) -> str:
    """`is` or `are`."""
    return "is" if len(found) == 1 else "are"
