"""What a sentence is made of: boxes in bold, names and values as code, lists with `and`."""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from markupsafe import Markup

from ...backticks import code
from .scene import Scene
from .snapshots import Slot, Snapshot

BOLD = re.compile("<b>(.*?)</b>")


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
    first = html[0]
    if first.isalpha():
        rest = html[1:]
        html = Markup(first.upper() + rest)
    return Sentence(html, tone)


def bold(scene: Scene, uid: int) -> Markup:
    """A box by its label."""
    label = scene.label(uid)
    return Markup("<b>{}</b>").format(label)


def call(function: str) -> Markup:
    """A call of a function: `run()`."""
    return code(f"{function}()")


def ref(scene: Scene, uid: int, snapshot: Snapshot | None = None) -> Markup:
    """A box in a sentence, `the list`, `list 2`; or a value that has no box."""
    labels = scene.story.labels
    if uid not in labels:
        value = scene.story.text(snapshot or scene.now, uid)
        return code(value)
    box = bold(scene, uid)
    if is_numbered(labels[uid]):
        return box
    return Markup("the {}").format(box)


def is_numbered(label: str) -> bool:
    """Whether a label needs no `the`: `list 1`."""
    return label[-1].isdigit()


def refs(scene: Scene, uids: Iterable[int]) -> Markup:
    """Boxes in a list: `list 1 and the function add`."""
    boxes = [ref(scene, uid) for uid in uids]
    return listed(boxes)


def target(scene: Scene, uid: int, owner: int = 0) -> Markup:
    """What something refers to now: `itself`, `the new list 2`, `list 1`, `3`."""
    if uid == owner:
        return Markup("itself")
    if uid in scene.fresh:
        return Markup("the new {}").format(bold(scene, uid))
    return ref(scene, uid)


def value(scene: Scene, slot: Slot, owner: int) -> Markup:
    """What stands in one place of the box `owner`."""
    if slot.uid is None:
        return code(slot.text)
    return target(scene, slot.uid, owner)


def listed(parts: Sequence[Markup]) -> Markup:
    """`a, b and c`."""
    *most, last = parts
    if not most:
        return last
    front = Markup(", ").join(most)
    return Markup("{} and {}").format(front, last)


def number(many: int, word: str) -> str:
    """`1 byte`, `2 bytes`."""
    if many == 1:
        return f"1 {word}"
    return f"{many} {word}s"


def by_number(found: Sequence[object], one: str, more: str) -> str:
    """The word for one, or for more of them: `is` or `are`."""
    if len(found) == 1:
        return one
    return more


def named(found: Iterable[Sentence]) -> set[str]:
    """The labels of the boxes that sentences name."""
    labels = set()
    for sentence in found:
        for label in BOLD.findall(sentence.html):
            labels.add(Markup(label).unescape())
    return labels
