"""The texts of a box that its drawing cuts, whole."""

from collections.abc import Iterator

from .box_words import LABEL, notes
from .boxes import label_room
from .inside_boxes import note_letters
from .measure import BOLD, cut, fitted
from .scene import Scene
from .seen import VALUE
from .snapshots import Thing
from .widths import KEY


def whole_words(scene: Scene, one: Thing) -> Iterator[str]:
    """The label, the keys, the values and the notes that have not room enough."""
    label = scene.label(one.uid)
    if fitted(label, label_room(scene, one), LABEL, BOLD) != label:
        yield label
    for slot in one.drawn:
        yield from longer(scene.key(slot), KEY)
        if not scene.story.has_box(scene.now, slot.uid):
            yield from longer(scene.value(slot), VALUE)
    for note in notes(one):
        yield from longer(note, note_letters(scene.layout, one))


def longer(text: str, letters: int) -> Iterator[str]:
    """A text, if it is longer than so many letters."""
    if cut(text, letters) != text:
        yield text
