"""What stands below a picture as long as nobody points at a box: what to do, and what its rarer marks mean."""

from collections.abc import Iterator

from .box_words import SIZE
from .measure import wrapped
from .references import Reference
from .scene import Scene

TAP = "Tap or point at a box: who holds it?"
RING = "Ring: a reference that is not drawn."
THIN = "Thick arrow: counts. Thin arrow: is counted already."
DOTTED = "Dotted arrow: only watches, and counts nothing."
RUNNING = "“still running”: a call that has not ended."
STILL = "still running"


def hints(scene: Scene, room: float) -> list[str]:
    """The lines, as wide as the room; none where nothing has a box."""
    return [line for words in hints_of(scene) for line in wrapped(words, room, SIZE)]


def hints_of(scene: Scene) -> Iterator[str]:
    """What is to be said of a step."""
    if scene.boxes:
        yield TAP
    if any(holders.rings for holders in scene.holders.values()):
        yield RING
    arrows = list(references_of(scene))
    if any(scene.is_repeat(one) for one in arrows):
        yield THIN
    if any(one.weak for one in arrows):
        yield DOTTED
    texts = [slot.text for one in scene.boxes for slot in one.drawn]
    if STILL in texts:
        yield RUNNING


def references_of(scene: Scene) -> Iterator[Reference]:
    """All that is drawn as an arrow."""
    for holders in scene.holders.values():
        yield from holders.references
