"""One box as SVG: its head with the count, what it holds, and how it looks when it is new, out of reach or freed."""

from collections.abc import Iterator

from markupsafe import Markup

from .. import svg
from .layout import CELL, HEAD, INDEX, KEY, ROW, VALUE
from .measure import BOLD, SANS, cut, fitted, mono, sans
from .parts import LABEL, PILL, SIZE, notes, pill, pill_width, rings_width, size
from .scene import Scene

TAGS = {"ghost": "unreachable", "held": "kept"}


def draw(scene: Scene, uid: int) -> Markup:
    """The body of a box that is there, without the arrows."""
    one, fresh = scene.now.things[uid], uid not in scene.before.things
    state = "new" if fresh and one.state == "live" else one.state
    frame = svg.rect(
        scene.layout.x,
        top(scene, uid),
        scene.layout.width_of_box,
        scene.layout.height(uid, one),
        8,
    )
    inside = cells(scene, uid) if one.cells else rows(scene, uid)
    word = TAGS.get(one.state, "new" if fresh else "")
    return svg.tag(
        "g",
        frame,
        *head(scene, uid),
        *inside,
        *tag(scene, uid, word),
        class_=f"box {state}",
        data_box=uid,
    )


def top(scene: Scene, uid: int) -> float:
    """The upper edge of a box."""
    return scene.layout.boxes[uid].y


def head(scene: Scene, uid: int) -> Iterator[Markup]:
    """The pill with the count, the rings, the label and the size."""
    one, was, y, rings = (
        scene.now.things[uid],
        scene.before.things.get(uid),
        top(scene, uid),
        scene.accounts[uid].rings,
    )
    x, right, wide = scene.layout.x + 6, scene.layout.right - 8, pill_width(one)
    words = svg.text(pill(one), x + wide / 2, y + 20, "", "middle")
    moved = was is not None and was.count != one.count
    yield svg.tag(
        "g",
        svg.rect(x, y + 7, wide, 18, 9),
        words,
        class_="pill moved" if moved else "pill",
    )
    x += wide + 6
    for place in range(rings if rings <= 3 else 1):
        yield svg.circle(x + 4 + 9 * place, y + 16, 3.3, "ring")
    if rings > 3:
        yield svg.text(f"×{rings}", x + 10, y + 20, "size times")
    x += rings_width(rings)
    room = right - 4 - sans(size(one), SIZE) - x
    yield svg.text(
        fitted(scene.story.labels[uid], room, LABEL, BOLD), x, y + 20.5, "label"
    )
    if one.size is not None:
        grown = was is not None and was.size != one.size
        yield svg.text(
            size(one), right, y + 20, "size moved" if grown else "size", "end"
        )


def tag(scene: Scene, uid: int, word: str) -> Iterator[Markup]:
    """The word on the upper edge, if there is one: new, unreachable, kept."""
    if word:
        right, y, wide = (
            scene.layout.right - 10,
            top(scene, uid),
            sans(word, 10.5, BOLD) + 12,
        )
        words = svg.text(word, right - wide / 2, y + 3, "", "middle")
        yield svg.tag(
            "g", svg.rect(right - wide, y - 9, wide, 16, 8), words, class_="tag"
        )


def content(
    scene: Scene, uid: int, place: int, x: float, y: float, anchor: str
) -> Markup:
    """What stands in a place: the dot of a reference, or a value."""
    if (uid, place) in scene.places:
        dot, counts = scene.places[uid, place]
        middle = x if anchor == "middle" else x - 5
        return svg.circle(
            middle, y, 4.5 if counts else 3, "dot weak" if dot.weak else "dot"
        )
    value = scene.story.value(scene.now, scene.now.things[uid].slots[place])
    return svg.text(cut(value, VALUE), x, y + 4.5, "value", anchor)


def cells(scene: Scene, uid: int) -> Iterator[Markup]:
    """The cells with their numbers, then the reserved places."""
    one, x, y = scene.now.things[uid], scene.layout.x, top(scene, uid)
    for number, (left, line, wide) in enumerate(scene.layout.flow(uid, one)):
        upper = y + HEAD + INDEX + line * (CELL + INDEX)
        if number >= len(one.drawn):
            yield svg.rect(x + left + 1, upper, wide - 3, CELL, 4, "spare")
            continue
        middle = x + left + wide / 2
        parts = [svg.rect(x + left + 1, upper, wide - 2, CELL)]
        if one.kind == "seq":
            parts.append(
                svg.text(one.slots[number].key, middle, upper - 2.5, "index", "middle")
            )
        parts.append(content(scene, uid, number, middle, upper + CELL / 2, "middle"))
        yield svg.tag(
            "g", *parts, class_="place moved" if scene.changed(uid, number) else "place"
        )
    if not one.drawn and not one.capacity:
        yield svg.text("empty", x + 10, y + HEAD + 13, "note")
    if one.length > len(one.drawn):
        bottom = y + scene.layout.height(uid, one)
        yield svg.text(
            f"… {one.length} in all", scene.layout.right - 8, bottom - 5, "size", "end"
        )


def rows(scene: Scene, uid: int) -> Iterator[Markup]:
    """The rows of keys and values, and a line for what has none."""
    one, x, wide = scene.now.things[uid], scene.layout.x, scene.layout.width_of_box
    places = scene.layout.rows(one)
    for line, number in enumerate(places):
        y, key = (
            row(scene, uid, line),
            cut(scene.story.key(scene.now, one.slots[number]), KEY),
        )
        parts = [
            svg.rect(x + 5, y - 10, wide - 10, 20),
            svg.text(key, x + 11, y + 4.5, "key"),
        ]
        parts.append(content(scene, uid, number, x + wide - 11, y, "end"))
        yield svg.tag(
            "g", *parts, class_="place moved" if scene.changed(uid, number) else "place"
        )
    for line, words in enumerate(notes(one), len(places)):
        room = int((wide - 22) / mono(" ", 12))
        yield svg.text(cut(words, room), x + 11, row(scene, uid, line) + 4.5, "note")


def row(scene: Scene, uid: int, line: int) -> float:
    """The middle of a row."""
    return top(scene, uid) + HEAD + ROW * line + 11


def dead(scene: Scene, uid: int) -> Markup:
    """A box that is gone since this line: its outline, a cross, and how many bytes came back."""
    one, x, y = scene.gone[uid], scene.layout.x, top(scene, uid)
    freed = scene.freed(uid)
    words = "freed" if freed else "out of the picture"
    if freed and one.size:
        words = f"freed: {one.size} B"
    high, room = (
        min(scene.layout.height(uid, one), HEAD + ROW),
        scene.layout.width_of_box - 40,
    )
    words = fitted(words, room, PILL, SANS)
    if high < HEAD + ROW:  # one line holds both
        room -= sans(words, PILL) + 8
        said = svg.text(words, scene.layout.right - 10, y + 18.5, "words", "end")
    else:
        said = svg.text(words, x + 29, y + 31.5, "words")
    label = fitted(scene.story.labels[uid], room, LABEL, BOLD)
    return svg.tag(
        "g",
        svg.rect(x, y, scene.layout.width_of_box, high, 8),
        svg.path(f"M{x + 11:.1f} {y + 9:.1f}l10 10m0-10l-10 10", "cross"),
        svg.text(label, x + 29, y + 18.5, "label"),
        said,
        class_="box dead",
        data_box=uid,
    )
