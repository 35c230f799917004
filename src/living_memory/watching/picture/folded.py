"""What is folded at a step, in words, to be opened below the picture: each box with its count and what it holds."""

from collections.abc import Iterator

from markupsafe import Markup

from .. import svg
from .scene import Scene
from .snapshots import Thing


def folded(scene: Scene) -> Iterator[Markup]:
    """A line that says how many boxes are folded, and opens to them; nothing where there are none."""
    found = [uid for uid in scene.story.labels if uid in scene.now.folded]
    if not found:
        return
    many = "object" if len(found) == 1 else "objects"
    summary = svg.tag("summary", f"… {len(found)} more {many}")
    yield Markup('<details class="lm-folded">{}<ul>').format(summary)
    for uid in found:
        yield svg.tag("li", in_words(scene, scene.thing(uid)))
    yield Markup("</ul></details>")


def in_words(scene: Scene, one: Thing) -> str:
    """One box: `Node 4, 1 ref: value 4, next Node 5`."""
    parts = []
    for slot in one.drawn:
        parts.append(f"{scene.key(slot)} {scene.value(slot)}".strip())
    if one.length > len(one.drawn):
        parts.append(f"… {one.length} in all")
    count = "" if one.count is None else f", count {one.count}"
    return f"{scene.label(one.uid)}{count}: {', '.join(parts) or 'empty'}"
