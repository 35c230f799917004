"""What a sentence is made of: boxes in bold, names and values as code, lists with `and`."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from markupsafe import Markup, escape

from .moments import Moment
from .scene import Scene


class Sentence(NamedTuple):
    """One sentence as HTML, and what it tells of: "lost", "freed", "once" for what is told once, or "".

    What is `measured` stays beside an author's own words.
    """

    html: Markup
    tone: str = ""
    measured: bool = False


def say(words: str, *parts: object, tone: str = "") -> Sentence:
    """A sentence with its parts in place of the `{}`."""
    html = Markup(words).format(*parts)
    return Sentence(
        Markup(html[0].upper() + html[1:]) if html[0].isalpha() else html, tone
    )


def code(words: str) -> Markup:
    """A name or a value."""
    return Markup("<code>{}</code>").format(words)


def prose(words: str) -> Markup:
    """An author's sentence, whose backticks are code."""
    pieces = words.split("`")
    return Markup("").join(
        code(piece) if number % 2 else escape(piece)
        for number, piece in enumerate(pieces)
    )


def bold(scene: Scene, uid: int) -> Markup:
    """A box by its label."""
    return Markup("<b>{}</b>").format(scene.story.labels[uid])


def ref(scene: Scene, uid: int, moment: Moment | None = None) -> Markup:
    """A box in a sentence, `the list`, `list 2`; or a value that has no box."""
    if uid not in scene.story.labels:
        return code(scene.story.text(moment or scene.now, uid))
    return Markup("{}" if scene.story.labels[uid][-1].isdigit() else "the {}").format(
        bold(scene, uid)
    )


def target(scene: Scene, uid: int, owner: int = 0) -> Markup:
    """What something refers to now: `itself`, `the new list 2`, `list 1`, `3`."""
    if uid == owner:
        return Markup("itself")
    return (
        Markup("the new {}").format(bold(scene, uid))
        if uid in scene.fresh
        else ref(scene, uid)
    )


def listed(parts: Iterable[Markup]) -> Markup:
    """`a, b and c`."""
    *most, last = parts
    return Markup("{} and {}").format(Markup(", ").join(most), last) if most else last


def number(many: int, word: str) -> str:
    """`1 byte`, `2 bytes`."""
    return f"{many} {word}" if many == 1 else f"{many} {word}s"


def named(found: Iterable[Sentence]) -> set[str]:
    """The labels of the boxes that sentences name."""
    return {
        Markup(label).unescape()
        for one in found
        for label in re.findall("<b>(.*?)</b>", one.html)
    }
