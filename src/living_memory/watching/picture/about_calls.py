"""Sentences about calls: they end, pause, begin, go on."""

import ast
from collections.abc import Iterator

from markupsafe import Markup

from ...backticks import code
from .calls import INNER, Frame
from .functions import has_yield
from .given import default_of
from .scene import Scene
from .sentences import Sentence, by_number, call, listed, number, ref, say, target

PARAMETERS = 3  # of one call that are told one by one
LAMBDA = "<lambda>"
HANDINGS = {"returns": "{} returns {}.", "yields": "{} yields {}."}


def passed(scene: Scene) -> Iterator[Sentence]:
    """How many turns of what runs within a statement, and calls of lambdas, are no steps."""
    for function, many in scene.now.passed.items():
        what = "call" if function == LAMBDA else "turn"
        turns = number(many, f"more {what}")
        yield say("Passed over: {} of a {}.", turns, INNER[function])


def endings(scene: Scene) -> Iterator[Sentence]:
    """The calls that have ended or paused since the line before, the innermost first."""
    ended = [*enumerate(scene.before.frames)][max(scene.going_on, 1) :]
    for depth, frame in reversed(ended):
        yield from ending(scene, depth, frame)


def handings(scene: Scene) -> Iterator[Sentence]:
    """What the innermost call hands over, as it is about to end or to pause."""
    frame = scene.now.frames[-1]
    if frame.handed is None:
        return
    words = HANDINGS[frame.handed.word]
    if frame.handed.uid:
        yield say(words, call(frame), target(scene, frame.handed.uid))
    else:
        yield say(words, call(frame), code(frame.handed.text))


def beginnings(scene: Scene) -> Iterator[Sentence]:
    """The calls that begin or go on with this step."""
    if scene.now.event == "raise":
        return
    for depth, frame in enumerate(scene.now.frames):
        if scene.begins(depth):
            yield from beginning(scene, depth, frame)


def beginning(scene: Scene, depth: int, frame: Frame) -> Iterator[Sentence]:
    """How one call begins; only the innermost one can be new, those around it go on."""
    name = call(frame)
    is_innermost = depth == len(scene.now.frames) - 1
    if frame.function in INNER:
        yield within_statement(scene, depth, frame)
        yield from parameters(scene, frame)
    elif is_innermost and scene.now.event == "enter":
        yield say(first_words(scene, frame), name)
        yield from parameters(scene, frame)
    elif frame.names:
        yield say("{} goes on where it paused, with the names it had.", name)
    else:
        yield say("{} goes on where it paused.", name)


def first_words(scene: Scene, frame: Frame) -> str:
    """How a call begins; the call of a generator function, or of a coroutine, was over when it had made that."""
    function = scene.story.program.function(frame.function, scene.now.next)
    if function is None:
        return "The call of {} begins."
    if has_yield(function):
        return "{} starts: its generator is asked for a first value."
    if isinstance(function, ast.AsyncFunctionDef):
        return "{} starts: its coroutine runs."
    return "The call of {} begins."


def within_statement(scene: Scene, depth: int, frame: Frame) -> Sentence:
    """How a lambda, a comprehension or a generator expression begins or goes on, and in whose frame it runs."""
    name = call(frame)
    if frame.function == LAMBDA:
        return say("The call of {} begins.", name)
    if frame.is_resumed:
        return say("{} goes on where it paused.", name)
    if not frame.is_inlined:
        return say("{} begins, in a frame of its own.", name)
    around = [one for one in scene.now.frames[:depth] if not one.is_inlined]
    _, *inner = around
    owner = call(inner[-1]) if inner else Markup("the module")
    return say("{} begins, in the frame of {}.", name, owner)


def parameters(scene: Scene, frame: Frame) -> Iterator[Sentence]:
    """The names that a call begins with."""
    found = frame.names
    shared = first_shared(scene, found)
    for name in [*found][:PARAMETERS]:
        words = "Its name {} refers to {}."
        if name == shared:
            words = "Its name {} refers to {}, and nothing is copied."
        if found[name] == default_of(scene.now, frame.function, name):
            words = "Its name {} refers to {}, its default value in each call."
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


def ending(scene: Scene, depth: int, frame: Frame) -> Iterator[Sentence]:
    """What becomes of the names of a call that no longer runs."""
    name = call(frame)
    if depth in scene.now.paused:
        yield pause(scene, frame)
        return
    for uid in scene.fresh:
        one = scene.thing(uid)
        if one.kind == "frame" and one.name == frame.function:
            words = "{} is over, but {} keeps its names."
            yield say(words, name, ref(scene, uid))
            return
    if not frame.names:
        yield say("{} is over.", name)
    elif is_leaving(scene) and not frame.is_inlined:
        yield say("{} is over, but the error keeps its names.", name)
    else:
        yield say("{} is over, and its names are gone.", name)
        yield from kept(scene, frame)


def pause(scene: Scene, frame: Frame) -> Sentence:
    """That a call pauses, and who keeps its names."""
    name = call(frame)
    if not frame.names:
        return say("{} pauses.", name)
    if frame.function in scene.story.program.awaiting:
        return say("{} pauses, and its coroutine keeps its names.", name)
    return say("{} pauses, and its generator keeps its names.", name)


def is_leaving(scene: Scene) -> bool:
    """Whether an error that has left the call is still on its way, or is caught by an `except` clause that is next."""
    if scene.before.event != "raise":
        return False
    return scene.now.event == "raise" or bool(scene.now.error)


def kept(scene: Scene, frame: Frame) -> Iterator[Sentence]:
    """Which variables of a call that is over live on, since a function that it has made uses them."""
    inner = scene.story.program.inner_functions(frame.function)
    made = [one for one in scene.boxes if one.kind == "func" and one.name in inner]
    if not made:
        return
    one = made[-1]
    slots = {slot.key: slot.uid for slot in one.slots}
    names = [name for name, uid in frame.names.items() if slots.get(name) == uid]
    if names:
        words = by_number(
            names,
            "The variable {} lives on, for {} uses it.",
            "The variables {} live on, for {} uses them.",
        )
        found = listed([code(name) for name in names])
        yield say(words, found, ref(scene, one.uid))
