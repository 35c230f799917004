"""What stands inside a box as SVG: cells beside each other, or rows of keys and values."""

from collections.abc import Iterator

from markupsafe import Markup

from .. import svg
from .box_words import notes
from .heights import CELL, HEAD, Cell
from .measure import cut, mono
from .places import Places
from .scene import Scene
from .seen import VALUE
from .snapshots import Thing
from .widths import KEY

DOT, SMALL_DOT = (
    4.5,
    3,
)  # the radius of one that counts, and of one that counts nothing anew


def cells(scene: Scene, one: Thing) -> Iterator[Markup]:
    """The cells with their numbers, then the reserved places."""
    for number, cell in enumerate(scene.layout.cells(one)):
        if number < len(one.drawn):
            yield filled_cell(scene, one, number, cell)
        else:
            yield spare_cell(scene, one, cell)
    yield from remarks(scene, one)


def spare_cell(scene: Scene, one: Thing, cell: Cell) -> Markup:
    """A reserved place."""
    layout = scene.layout
    return svg.rect(
        x=layout.left(one) + cell.left + 1,
        y=layout.top(one) + cell.upper,
        width=cell.width - 3,
        height=CELL,
        radius=4,
        class_="spare",
    )


def remarks(scene: Scene, one: Thing) -> Iterator[Markup]:
    """That there are no cells, or how many places there are in all where not all have one."""
    layout = scene.layout
    y = layout.top(one)
    if not one.drawn and not one.capacity:
        yield svg.text(
            "empty",
            x=layout.left(one) + 10,
            y=y + HEAD + 13,
            class_="note",
        )
    if one.length > len(one.drawn):
        bottom = y + layout.height(one)
        words = f"… {one.length} in all"
        yield svg.text(
            words,
            x=layout.right(one) - 8,
            y=bottom - 5,
            class_="size",
            anchor="end",
        )


def filled_cell(scene: Scene, one: Thing, number: int, cell: Cell) -> Markup:
    """One cell with what stands in it, and its number where there is an order."""
    middle = scene.layout.middle_of_cell(one, cell)
    x = scene.layout.left(one) + cell.left + 1
    upper = scene.layout.top(one) + cell.upper
    parts = [
        svg.rect(
            x=x,
            y=upper,
            width=cell.width - 2,
            height=CELL,
        )
    ]
    if one.kind == "seq":
        key = one.slots[number].key
        parts.append(
            svg.text(
                key,
                x=middle.x,
                y=upper - 2.5,
                class_="index",
                anchor="middle",
            )
        )
    parts.append(content(scene, one, number, middle, in_cell=True))
    return place(scene, one, number, parts)


def rows(scene: Scene, one: Thing) -> Iterator[Markup]:
    """The rows of keys and values, and a line for what has none."""
    layout = scene.layout
    found = layout.rows(one)
    for line, number in enumerate(found):
        yield row(scene, one, number, layout.middle_of_row(one, line))
    for line, words in enumerate(notes(one), len(found)):
        y = layout.middle_of_row(one, line)
        yield svg.text(
            cut(words, note_letters(layout, one)),
            x=layout.left(one) + 11,
            y=y + 4.5,
            class_="note",
        )


def note_letters(layout: Places, one: Thing) -> int:
    """How many letters of a note a box holds."""
    room = layout.box_width(one) - 22
    return int(room / mono(" ", 12))


def row(scene: Scene, one: Thing, number: int, y: float) -> Markup:
    """One row, with its middle at `y`: a key and what stands in its place."""
    x = scene.layout.left(one)
    wide = scene.layout.box_width(one)
    key = scene.key(one.slots[number])
    right = svg.Point(x + wide - 11, y)
    parts = [
        svg.rect(
            x=x + 5,
            y=y - 10,
            width=wide - 10,
            height=20,
        ),
        svg.text(
            cut(key, KEY),
            x=x + 11,
            y=y + 4.5,
            class_="key",
        ),
        content(scene, one, number, right, in_cell=False),
    ]
    return place(scene, one, number, parts)


def place(scene: Scene, one: Thing, number: int, parts: list[Markup]) -> Markup:
    """A place of a box, marked if it holds something else than before."""
    moved = scene.changed(one.uid, number)
    return svg.tag("g", *parts, class_="place moved" if moved else "place")


def content(
    scene: Scene, one: Thing, number: int, at: svg.Point, in_cell: bool
) -> Markup:
    """What stands in a place: the dot of a reference, or a value; in the middle of a cell, at the end of a row."""
    reference = scene.from_places.get((one.uid, number))
    if reference is None:
        value = scene.value(one.slots[number])
        anchor = "middle" if in_cell else "end"
        return svg.text(
            cut(value, VALUE),
            x=at.x,
            y=at.y + 4.5,
            class_="value",
            anchor=anchor,
        )
    x = at.x if in_cell else at.x - 5
    radius = SMALL_DOT if scene.is_repeat(reference) else DOT
    kind = "dot weak" if reference.weak else "dot"
    return svg.circle(
        x=x,
        y=at.y,
        radius=radius,
        class_=kind,
    )
