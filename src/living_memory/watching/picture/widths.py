"""How wide panels and boxes are: as wide as what they ever hold, within limits."""

from collections.abc import Iterator

from .box_words import LABEL, SIZE, TITLES, pill_width, rings_width, size
from .calls import HANDS_OVER, Frame
from .measure import BOLD, cut, mono, mono_cut, sans
from .seen import VALUE, Call, Seen
from .snapshots import Snapshot, Thing
from .story import LONG

KEY = 16  # letters of a key inside a box
SPARE = 19  # width of a reserved place
NARROWEST_PANEL = 66
LONGEST_TITLE = LONG + KEY  # letters of the title of a panel
EASY = 118
"""A panel may be that wide for the sake of its title alone."""
LONGEST_TEXT = KEY + VALUE  # letters of a value that is a box
NARROWEST, WIDEST = 136, 228  # of a box


def panel_width(seen: Seen) -> float:
    """The width of the panels, which are all equally wide."""
    widest: float = NARROWEST_PANEL
    for call in seen.panels:
        for need in panel_needs(seen, call):
            widest = max(widest, need)
    return widest


def panel_needs(seen: Seen, call: Call) -> Iterator[float]:
    """The widths that the title of a panel, its names, and the values beside them need."""
    panel = seen.panels[call]
    for name in panel.rows:
        shown = HANDS_OVER.get(name, name)
        yield mono_cut(shown, LONG) + 34
    for snapshot in seen.story.snapshots:
        for depth, frame in enumerate(snapshot.frames):
            if depth == call.depth:
                yield title_needs(frame)
                yield from values_need(seen, snapshot, frame)


def title_needs(frame: Frame) -> float:
    """The width that the title of a panel needs; what its call was given may stand in it, and makes none wide."""
    need = sans(cut(frame.title, LONGEST_TITLE), TITLES) + 20
    wished = [sans(title, TITLES) + 20 for title in frame.titles]
    return next((one for one in wished if one <= EASY), need)


def values_need(seen: Seen, snapshot: Snapshot, frame: Frame) -> Iterator[float]:
    """The widths that the names of a call need with a value that has no box beside them."""
    story = seen.story
    for name, uid in frame.rows.items():
        if not story.has_box(snapshot, uid):
            shown = HANDS_OVER.get(name, name)
            value = story.text(snapshot, uid)
            left = mono_cut(shown, LONG)
            right = mono_cut(value, LONG)
            yield left + right + 34
    if frame.handed and frame.handed.text:
        left = mono_cut(frame.handed.word, LONG)
        yield left + mono_cut(frame.handed.text, LONG) + 34


def needs(seen: Seen) -> dict[int, float]:
    """The width that each box needs, by its number, within limits: those in one column are equally wide."""
    found: dict[int, float] = {}
    for index, snapshot in enumerate(seen.story.snapshots):
        for uid in seen.holders[index]:
            one = snapshot.things[uid]
            head = head_needs(seen, index, one)
            inside = inside_needs(seen, snapshot, one)
            widest = max(found.get(uid, NARROWEST), head, *inside)
            found[uid] = min(widest, WIDEST)
    return found


def head_needs(seen: Seen, index: int, one: Thing) -> float:
    """The width that the head of a box would like to have."""
    label = seen.story.labels[one.uid]
    holders = seen.holders[index][one.uid]
    marks = pill_width(one)
    marks += rings_width(holders.rings)
    words = sans(label, LABEL, BOLD)
    words += sans(size(one), SIZE)
    return marks + words + 25


def inside_needs(seen: Seen, snapshot: Snapshot, one: Thing) -> Iterator[float]:
    """The widths that the cells or the rows of a box would like to have."""
    story = seen.story
    if one.cells:
        box = seen.boxes[one.uid]
        yield box.cell * len(one.drawn) + SPARE + 14
        return
    for slot in one.drawn:
        key = story.key(snapshot, slot)
        is_dot = story.has_box(snapshot, slot.uid)
        value = "" if is_dot else story.value(snapshot, slot)
        row = cut(key, KEY)
        row += cut(value, VALUE)
        yield mono(row) + 34
    yield mono_cut(one.text, LONGEST_TEXT) + 24
