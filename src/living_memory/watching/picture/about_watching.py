"""Sentences about what watching changes: where an unwatched run may do otherwise than the picture shows."""

from collections.abc import Iterator

from ...backticks import code
from .scene import Scene
from .sentences import Sentence, say


def doubts(scene: Scene) -> Iterator[Sentence]:
    """Where the picture may differ from an unwatched run, and how: it stays beside an author's own words."""
    for sentence in told(scene):
        yield sentence._replace(measured=True)


def told(scene: Scene) -> Iterator[Sentence]:
    """What an unwatched run may do at this step, and from where on two watched runs do not agree."""
    if scene.now.shortcut == "getitem":
        yield say(
            "Unwatched, Python 3.11 may take a shortcut to {}: its arguments then count one less.",
            code("__getitem__"),
        )
    if scene.now.shortcut == "text":
        yield say(
            "Unwatched, Python 3.11 may make the text longer where it stands: no new text is made then."
        )
    if scene.now.apart and not scene.before.apart:
        yield say(
            "Watched twice, the program goes two ways from here on: a box may stand for two objects."
        )
