"""What a line did to memory, in sentences made from the difference between two snapshots, in their order."""

from collections.abc import Iterator

from markupsafe import Markup

from .about_calls import calls
from .about_contents import idle, insides
from .about_errors import errors
from .about_lifetimes import collections, deaths, losses
from .about_names import names
from .about_numbers import counts, sizes
from .scene import Scene
from .sentences import Sentence, by_number, named, ref, refs, say

SWITCHES = {
    "gc.disable()": "The collector is switched off; counting goes on.",
    "gc.enable()": "The collector is switched on again.",
}
UNCHANGED = "Nothing changes in memory."


def narration(scenes: list[Scene]) -> list[list[Sentence]]:
    """The sentences of every step of a story; what is told once is left out where its boxes are known."""
    found = []
    known: set[str] = set()
    for sentences in map(narrate, scenes):
        once = [one for one in sentences if one.tone == "once"]
        again = [one for one in once if named([one]) & known]
        found.append([one for one in sentences if one not in again])
        known |= named(once)
    return found


def narrate(scene: Scene) -> list[Sentence]:
    """The sentences of one step, in the order in which things happen."""
    found = [*calls(scene), *names(scene), *insides(scene)]
    found += unnamed(scene, found)
    found += errors(scene)
    for sentence in measured(scene):
        found.append(sentence._replace(measured=True))
    return found or [quiet(scene)]


def measured(scene: Scene) -> Iterator[Sentence]:
    """What was measured: sizes, counts, and what is lost or freed."""
    yield from sizes(scene)
    # What is freed lets go of others, and what is lost is lost although it still counts.
    if scene.gone:
        yield from lifetimes(scene)
        yield from counts(scene)
    else:
        yield from counts(scene)
        yield from lifetimes(scene)
    yield from idle(scene)


def lifetimes(scene: Scene) -> Iterator[Sentence]:
    """What is lost, looked for, and freed."""
    yield from losses(scene)
    yield from collections(scene)
    yield from deaths(scene)


def unnamed(scene: Scene, found: list[Sentence]) -> list[Sentence]:
    """A sentence about new boxes that none of these has named, if there are any."""
    labels = named(found)
    new = [uid for uid in scene.fresh if scene.label(uid) not in labels]
    if not new:
        return []
    if len(new) > 1:
        return [say("{} are new.", refs(scene, new))]
    also = " too" if new != scene.fresh else ""
    held = held_by(scene, new[0])
    return [
        say(
            "{} is new{}{}.",
            refs(scene, new),
            also,
            held,
        )
    ]


def held_by(scene: Scene, uid: int) -> Markup:
    """Which box holds a new one, at the end of a sentence; empty where not one other box does."""
    owners = {reference.owner for reference in scene.holders[uid].counted}
    if len(owners) != 1:
        return Markup("")
    [owner] = owners
    if owner in (0, uid):
        return Markup("")
    return Markup(", held by {}").format(ref(scene, owner))


def quiet(scene: Scene) -> Sentence:
    """What to say when nothing has changed."""
    lost = scene.lost
    if lost:
        verb = by_number(lost, "is", "are")
        words = "Nothing changes: {} {} still in memory."
        return say(
            words,
            refs(scene, lost),
            verb,
        )
    line = scene.story.program.row(scene.now.line)
    return say(SWITCHES.get(line, UNCHANGED))
