"""Sentences about texts that CPython makes longer where they stand."""

from collections.abc import Iterator

from ...backticks import code
from .scene import Scene
from .sentences import Sentence, say


def texts(scene: Scene) -> Iterator[Sentence]:
    """Names whose text has become longer, although it is the same object."""
    for depth, frame in enumerate(scene.now.frames):
        where = f" in {frame.called}" if depth else ""
        was = scene.earlier(depth)
        for name, uid in frame.names.items():
            if was.get(name) == uid and has_grown(scene, uid):
                yield say(
                    "The text of {}{} grows where it stands: it is still the same object, now {}.",
                    code(name),
                    where,
                    code(scene.thing(uid).text),
                )


def has_grown(scene: Scene, uid: int) -> bool:
    """Whether a text is longer than before."""
    was, now = scene.was(uid), scene.thing(uid)
    return was is not None and now.kind == "atom" and was.text != now.text
