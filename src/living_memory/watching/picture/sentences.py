"""What a sentence is made of: boxes in bold, names and values as code, lists with `and`."""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from markupsafe import Markup

from ...backticks import code
from .calls import INNER, Frame
from .measure import cut
from .scene import Scene
from .snapshots import Slot, Snapshot

BOLD = re.compile("<b>(.*?)</b>")
UNBOXED = {"class": "class", "func": "function"}
"""What an object without a box is called, by its kind."""
LISTED = 9  # words of a list of boxes, so that no sentence has more than 20
LONGEST = 40  # letters of a value in a sentence


class Sentence(NamedTuple):
    """One sentence as HTML, and what it tells of: "lost", "freed", "once" for what is told once, "quiet", or "".

    A "quiet" one says that nothing changes.

    What is `measured` stays beside an author's own words. `words` are the sentence without its parts, `{} is new.`
    """

    html: Markup
    tone: str = ""
    measured: bool = False
    words: str = ""


def say(words: str, *parts: object, tone: str = "") -> Sentence:
    """A sentence with its parts in place of the `{}`."""
    html = Markup(words).format(*parts)
    first = html[0]
    if first.isalpha():
        rest = html[1:]
        html = Markup(first.upper() + rest)
    return Sentence(html, tone, words=words)


def bold(scene: Scene, uid: int) -> Markup:
    """A box by its label."""
    label = scene.label(uid)
    return Markup("<b>{}</b>").format(label)


def call(frame: Frame) -> Markup:
    """A call of a function, `run()`; what has no name in words, `the lambda`."""
    return Markup(frame.called) if frame.function in INNER else code(frame.called)


def ref(scene: Scene, uid: int, snapshot: Snapshot | None = None) -> Markup:
    """A box in a sentence, `the list`, `list #2`; or a value that has no box."""
    labels = scene.story.labels
    if uid not in labels:
        return unboxed(scene, uid, snapshot or scene.now)
    box = bold(scene, uid)
    if is_numbered(labels[uid]):
        return box
    return Markup("the {}").format(box)


def unboxed(scene: Scene, uid: int, snapshot: Snapshot) -> Markup:
    """Something that has no box: a value as code, `the function add`, `a lambda`."""
    one = snapshot.things[uid]
    if one.name == "<lambda>":
        return Markup("a lambda")
    if one.kind in UNBOXED:
        return Markup("the {} {}").format(UNBOXED[one.kind], code(one.name))
    return code(scene.story.text(snapshot, uid))


def is_dotted(slot: Slot) -> bool:
    """Whether a place of a function is an attribute of it: `.calls`."""
    return slot.key.startswith(".")


def bare(key: str) -> Markup:
    """A key as a sentence names it, the attribute of a function without its dot."""
    return code(key.removeprefix("."))


def gone(scene: Scene, slot: Slot) -> Markup:
    """What stood in a place before."""
    if slot.uid is None:
        return code(slot.text)
    return ref(scene, slot.uid, scene.before)


def shown(text: str) -> Markup:
    """As much of a value as a sentence has room for, as code."""
    return code(cut(text, LONGEST))


def is_numbered(label: str) -> bool:
    """Whether a label needs no `the`: `list #1`, or `Color.RED`, a name of its own."""
    return label[-1].isdigit() or "." in label


def refs(scene: Scene, uids: Iterable[int]) -> Markup:
    """Boxes in a list: `list #1 and the function add`; of very many the first, and how many others there are."""
    boxes = [ref(scene, uid) for uid in uids]
    shown = listed(boxes)
    named = len(boxes)
    while length(shown) > LISTED and named > 1:
        named -= 1
        others = by_number(boxes[named:], "{} other", "{} others")
        rest = Markup(others).format(len(boxes) - named)
        shown = listed([*boxes[:named], rest])
    return shown


def length(words: Markup) -> int:
    """How many words a reader sees."""
    return len(words.striptags().split())


def target(scene: Scene, uid: int, owner: int = 0) -> Markup:
    """What something refers to now: `itself`, `the new list #2`, `list #1`, `3`."""
    if uid == owner:
        return Markup("itself")
    if uid in scene.made:
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
