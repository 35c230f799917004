"""How far a program is recorded: what goes past a bound is not refused, but its end is told in words."""

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from trace import Cut, Step

LIMIT = 60
"""How many steps a trace has, where the command line says no other number."""
STEP_BYTES = 10 * 1024 * 1024
"""How many bytes of steps are written: the system lets no file of a run grow much larger."""


class Bounds(NamedTuple):
    """The steps of a trace, the boxes and calls that one step shows, the seconds of a processor; 0 is no bound."""

    steps: int = LIMIT
    boxes: int = 0
    seconds: int = 0

    @property
    def goes_on(self) -> bool:
        """Whether the program runs on to its end where it is cut, so that this end can be told."""
        return bool(self.seconds)

    def crossed(self, step: "Step", taken: int, written: int) -> "Cut | None":
        """Which bound a step would cross as the next one, after so many steps and bytes; None if it crosses none."""
        if taken == self.steps:
            return "steps"
        boxes = [one for one in step["objs"].values() if one["kind"] != "atom"]
        if self.boxes and len(boxes) + len(step["frames"]) > self.boxes:
            return "boxes"
        return "bytes" if written > STEP_BYTES else None


def of_words(words: "list[str]") -> Bounds:
    """The bounds that a command line names, in their order; without them the usual ones."""
    return Bounds(*map(int, words))
