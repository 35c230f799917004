"""Sentences about calls: they begin, go on, pause, end."""

from collections.abc import Iterator

from ...backticks import code
from .scene import Scene
from .sentences import Sentence, call, ref, say, target

PARAMETERS = 3  # of one call that are told one by one


def calls(scene: Scene) -> Iterator[Sentence]:
    """Calls that begin, go on, pause or end."""
    yield from beginning(scene)
    older = len(scene.now.frames)
    if scene.now.begins_call:
        older -= 1
    ended = scene.before.frames[older:]
    for frame in reversed(ended):
        yield ending(scene, frame.function)


def beginning(scene: Scene) -> Iterator[Sentence]:
    """What happens to the innermost call."""
    event = scene.now.event
    innermost = scene.now.frames[-1]
    if event == "raise" and len(scene.now.frames) == 1:
        yield say("An error ends the program.")
        return
    name = call(innermost.function)
    if event == "raise":
        yield say("An error leaves {}.", name)
    if event == "resume":
        yield say("{} goes on where it paused, with the names it had.", name)
    if event == "enter":
        yield say("The call of {} begins.", name)
        yield from parameters(scene)


def parameters(scene: Scene) -> Iterator[Sentence]:
    """The names that a call begins with."""
    found = scene.now.frames[-1].names
    shared = first_shared(scene, found)
    for name in [*found][:PARAMETERS]:
        words = "Its name {} refers to {}."
        if name == shared:
            words = "Its name {} refers to {}, and nothing is copied."
        yield say(
            words,
            code(name),
            target(scene, found[name]),
        )


def first_shared(scene: Scene, found: dict[str, int]) -> str | None:
    """The first name of a call that leads to a box which was there before."""
    for name, uid in found.items():
        if uid in scene.story.labels and uid not in scene.fresh:
            return name
    return None


def ending(scene: Scene, function: str) -> Sentence:
    """What becomes of the names of a call that no longer runs."""
    name = call(function)
    if is_paused(scene, function):
        return say("{} pauses, and its generator keeps its names.", name)
    for uid in scene.fresh:
        one = scene.thing(uid)
        if one.kind == "frame" and one.name == function:
            return say(
                "{} is over, but {} keeps its names.",
                name,
                ref(scene, uid),
            )
    return say("{} is over, and its names are gone.", name)


def is_paused(scene: Scene, function: str) -> bool:
    """Whether a generator of this function keeps names."""
    running = [one for one in scene.now.things.values() if one.name == function]
    return any(one.kind == "gen" and one.slots for one in running)
