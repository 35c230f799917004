"""What stands in a box beside its places: the pill, the rings, the size, the notes; and how wide they are."""

from collections.abc import Iterator

from .measure import BOLD, sans
from .moments import Thing

PILL, LABEL, SIZE, TITLES = 11.5, 12.5, 11.5, 11  # sizes of the font


def pill(one: Thing) -> str:
    """The count, as the pill shows it."""
    return (
        "shared"
        if one.count is None
        else "1 ref"
        if one.count == 1
        else f"{one.count} refs"
    )


def pill_width(one: Thing) -> float:
    """The width of the pill."""
    return sans(pill(one), PILL, BOLD) + 12


def rings_width(rings: int) -> float:
    """The room of so many rings: beyond three, of one ring with a number."""
    if not rings:
        return 0
    return 9 * rings + 3 if rings <= 3 else 12 + sans(f"×{rings}", SIZE)


def size(one: Thing) -> str:
    """The size, as the box shows it."""
    return "" if one.size is None else f"{one.size} B"


def notes(one: Thing) -> Iterator[str]:
    """The lines of a box that are no places."""
    if one.kind == "atom":
        yield one.text
    if one.kind == "weak" and not one.slots:
        yield "gives None"
    if one.kind == "map" and not one.slots:
        yield "empty"
    if one.kind == "class" and one.methods:
        yield f"def {', '.join(one.methods)}"
