"""The names of one call as SVG: each with its dot or its value, struck out when it is gone."""

from collections.abc import Iterator

from markupsafe import Markup

from .. import svg
from .alt_text import names_in_words
from .box_words import TITLES
from .calls import HANDS_OVER
from .inside_boxes import DOT, SMALL_DOT
from .measure import cut, fitted, mono, sans
from .references import Reference
from .scene import Scene
from .seen import Panel
from .story import LONG


def panel(scene: Scene, depth: int) -> Markup:
    """The names of one call."""
    frame = scene.now.frames[depth]
    layout = scene.layout
    shape = layout.panel(depth, frame.function)
    room = layout.panel_width - 18
    titles = frame.titles if depth else ("names",)
    fitting = [one for one in titles if sans(one, TITLES) <= room]
    above = titles[0]
    shown = fitting[0] if fitting else fitted(titles[-1], room, TITLES)
    innermost = depth == len(scene.now.frames) - 1
    return svg.tag(
        "g",
        svg.rect(
            x=1,
            y=shape.y,
            width=layout.panel_width,
            height=shape.height,
            radius=8,
        ),
        svg.text(
            shown,
            x=10,
            y=shape.y + 16,
            class_="title",
            whole=above,
        ),
        *rows(scene, depth, shape),
        class_="names running" if innermost else "names",
        role="img",
        aria_label=names_in_words(scene, depth),
    )


def rows(scene: Scene, depth: int, shape: Panel) -> Iterator[Markup]:
    """The rows of a panel, one below the other."""
    for name in shape.rows:
        y = shape.middle(name)
        if name in HANDS_OVER:
            yield from handed_over(scene, depth, name, y)
        else:
            yield from row(scene, depth, name, y)


def row(scene: Scene, depth: int, name: str, y: float) -> Iterator[Markup]:
    """A name at `y` with its dot or its value; struck out if it is gone since this line; nothing if it is not there."""
    shown = cut(name, LONG)
    was = scene.earlier(depth).get(name)
    frame = scene.now.frames[depth]
    uid = frame.names.get(name)
    if uid is None:
        if was and name not in frame.undrawn:
            yield svg.text(shown, x=10, y=y + 4.5, class_="name gone", whole=name)
        return
    is_new = was != uid
    if is_new and uid in scene.holders:
        yield behind(scene, y)
    yield svg.text(shown, x=10, y=y + 4.5, class_="name", whole=name)
    if uid in scene.holders:
        reference = reference_of(scene, uid, depth, name)
        yield dot(scene, reference, y)
    else:
        text = scene.text(uid)
        yield value(scene, text, y, "place moved" if is_new else "place")


def behind(scene: Scene, y: float) -> Markup:
    """What lies behind a name at `y` that leads to a box since this line."""
    return svg.rect(
        x=5,
        y=y - 11,
        width=scene.layout.panel_width - 8,
        height=22,
        radius=5,
        class_="anew",
    )


def handed_over(scene: Scene, depth: int, key: str, y: float) -> Iterator[Markup]:
    """What a call hands over at `y`, with its dot or its value; nothing while it does not."""
    handed = scene.now.frames[depth].handed
    if handed is None or handed.key != key:
        return
    yield svg.text(handed.word, x=10, y=y + 4.5, class_="name handed")
    if handed.uid in scene.holders:
        reference = reference_of(scene, handed.uid, depth, key)
        yield dot(scene, reference, y)
    else:
        text = scene.text(handed.uid) if handed.uid else handed.text
        yield value(scene, text, y, "place moved")


def dot(scene: Scene, reference: Reference, y: float) -> Markup:
    """The dot of a name that leads to a box."""
    repeat = scene.is_repeat(reference)
    return svg.circle(
        x=scene.layout.panel_width - 12,
        y=y,
        radius=SMALL_DOT if repeat else DOT,
        class_="dot",
    )


def reference_of(scene: Scene, uid: int, depth: int, name: str) -> Reference:
    """The reference of a name to a box."""
    for reference in scene.holders[uid].references:
        place = (reference.owner, reference.depth, reference.name)
        if place == (0, depth, name):
            return reference
    raise LookupError(f"the name {name} does not lead to box {uid}")


def value(scene: Scene, text: str, y: float, kind: str) -> Markup:
    """A value without a box, beside its name."""
    words = cut(text, LONG)
    wide = mono(words) + 10
    x = scene.layout.panel_width - 7 - wide
    return svg.tag(
        "g",
        svg.rect(
            x=x,
            y=y - 10,
            width=wide,
            height=20,
            radius=5,
        ),
        svg.text(
            words,
            x=x + wide / 2,
            y=y + 4.5,
            class_="value",
            anchor="middle",
            whole=text,
        ),
        class_=kind,
    )
