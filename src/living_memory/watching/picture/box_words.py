"""The words of a box beside its places: the count in the pill, the size, the notes; and how wide these are."""

from collections.abc import Iterator

from .measure import BOLD, sans
from .snapshots import Thing

PILL, LABEL, SIZE, TITLES = 11.5, 12.5, 11.5, 11  # sizes of the font
RINGS = 3  # that are drawn one by one; of more, one ring and a number


def pill(one: Thing) -> str:
    """The count, as the pill shows it."""
    if one.count is None:
        return "shared"
    if one.count == 1:
        return "1 ref"
    return f"{one.count} refs"


def pill_width(one: Thing) -> float:
    """The width of the pill."""
    return sans(pill(one), PILL, BOLD) + 12


def rings_width(rings: int) -> float:
    """The room of so many rings."""
    if not rings:
        return 0
    if rings > RINGS:
        return 12 + sans(times(rings), SIZE)
    return 9 * rings + 3


def times(rings: int) -> str:
    """The number beside a ring that stands for several."""
    return f"×{rings}"


def size(one: Thing) -> str:
    """The size, as the box shows it."""
    if one.size is None:
        return ""
    return f"{one.size} B"


def notes(one: Thing) -> Iterator[str]:
    """The lines of a box that are no places."""
    if one.text:
        yield one.text
    if one.kind == "weak" and not one.slots:
        yield "gives None"
    if one.kind == "map" and not one.slots:
        yield "empty"
    if one.bases:
        bases = ", ".join(one.bases)
        yield f"derived from {bases}"
    if one.kind == "class" and one.methods:
        methods = ", ".join(one.methods)
        yield f"def {methods}"
    if one.unnamed:
        yield without_name(one)


def without_name(one: Thing) -> str:
    """How many references of an instance have no name that could stand before them."""
    more = "and " if one.slots else ""
    return f"{more}{one.unnamed} more without a name"
