"""What a line did to memory, in sentences made from the difference between two snapshots, in their order."""

import ast
from collections.abc import Iterator

from markupsafe import Markup

from .about_calls import beginnings, endings, handings, passed
from .about_conditions import conditions
from .about_contents import clearings, idle, insides, restless
from .about_errors import caught, errors
from .about_lifetimes import collections, deaths, losses
from .about_names import ends_of_except, names
from .about_numbers import counts, of_definitions, sizes
from .about_passing import passing
from .about_texts import texts
from .about_watching import doubts
from .scene import Scene
from .sentences import Sentence, by_number, named, ref, refs, say

SWITCHES = {
    "gc.disable()": "The collector is switched off; counting goes on.",
    "gc.enable()": "The collector is switched on.",
}
"""What is said of a line that changes nothing else."""
UNCHANGED = "Nothing that is drawn changes."


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
    found = [
        *passed(scene),
        *endings(scene),
        *caught(scene),
        *names(scene),
        *texts(scene),
    ]
    found += [*beginnings(scene), *insides(scene)]
    found += [*ends_of_except(scene), *handings(scene)]
    found += unnamed(scene, found)
    found += errors(scene)
    for sentence in measured(scene):
        found.append(sentence._replace(measured=True))
    found += clearings(scene)
    found = [*conditions(scene), *(found or rest(scene))] or [quiet(scene)]
    return [*found, *doubts(scene)]


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
    """What is looked for, lost, and freed: the collector has looked before what is lost now was lost."""
    yield from collections(scene)
    yield from losses(scene)
    yield from deaths(scene)
    yield from passing(scene)


def rest(scene: Scene) -> Iterator[Sentence]:
    """What is told only where there is nothing else to tell."""
    yield from restless(scene)
    yield from of_definitions(scene)


def unnamed(scene: Scene, found: list[Sentence]) -> Iterator[Sentence]:
    """Sentences about boxes that are seen for the first time and that none of these has named."""
    labels = named(found)
    unknown = [uid for uid in scene.fresh if scene.label(uid) not in labels]
    new = [uid for uid in unknown if uid in scene.made]
    others = [uid for uid in unknown if uid not in scene.made]
    if len(new) > 1:
        yield say("{} are new.", refs(scene, new))
    elif new:
        also = " too" if new != scene.fresh else ""
        held = held_by(scene, new[0])
        yield say("{} is new{}{}.", refs(scene, new), also, held)
    if others:
        words = by_number(
            others, "{} comes into the picture.", "{} come into the picture."
        )
        yield say(words, refs(scene, others))


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
        words = by_number(
            lost,
            "Nothing changes: {} is still in memory.",
            "Nothing changes: {} are still in memory.",
        )
        return say(words, refs(scene, lost), tone="quiet")
    program = scene.story.program
    statement = program.statement(scene.now.line)
    line = program.text(statement) if isinstance(statement, ast.Expr) else ""
    if line in SWITCHES:
        return say(SWITCHES[line])
    return say(UNCHANGED, tone="quiet")
