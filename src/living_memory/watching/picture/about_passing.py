"""Sentences about what a line makes and drops, so that no step ever shows it."""

from collections.abc import Iterator

from markupsafe import Markup

from .scene import Scene
from .sentences import Sentence, listed, say

VOWELS = "AEIOUaeiou"
ONE = "Within the line, {} is made and freed: no name keeps it."
MORE = "Within the line, {} are made and freed: no name keeps them."


def passing(scene: Scene) -> Iterator[Sentence]:
    """What the line has made and freed."""
    found = scene.now.passing
    if found:
        kinds = [kind(name, many) for name, many in found.items()]
        words = ONE if sum(found.values()) == 1 else MORE
        yield say(words, listed(kinds), tone="freed")


def kind(name: str, many: int) -> Markup:
    """So many objects of a class, by its name: `a list`, `an Apple`, `2 lists`, `2 objects of Grass`."""
    if many > 1 and name[-1] == "s":
        return Markup("{} objects of {}").format(many, name)
    if many > 1:
        return Markup("{} {}s").format(many, name)
    article = "an" if name[0] in VOWELS else "a"
    return Markup("{} {}").format(article, name)
