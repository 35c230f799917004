"""The calls that run at a step, each with its names, as the program means them."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from ...inside.trace import FrameRecord, SlotValue, Step
from .program import Program

HANDS_OVER = {"return": "returns", "yield": "yields"}
"""The key of the row in which a call has the value that it hands over, and the word in it. No name is a keyword."""


@dataclass(frozen=True)
class HandedOver:
    """What a call hands over as it ends or pauses: the number of an object, or words for what is never drawn."""

    key: str
    uid: int | None
    text: str

    @property
    def word(self) -> str:
        """What the call does: `returns`."""
        return HANDS_OVER[self.key]


@dataclass(frozen=True)
class Frame:
    """A running call: its function, and the number of the object that each of its names refers to.

    `undrawn` are its names for what is never drawn: a module, a function that the program did not make.
    `handed` is what it hands over, where it is about to end or to pause.
    """

    function: str
    names: dict[str, int]
    undrawn: tuple[str, ...] = ()
    handed: HandedOver | None = None

    @property
    def rows(self) -> dict[str, int]:
        """The number of the object that each row of its panel leads to: its names, then what it hands over."""
        if self.handed and self.handed.uid:
            return {**self.names, self.handed.key: self.handed.uid}
        return self.names


class OpenCalls:
    """The calls of the step before, and the line at which each stands."""

    def __init__(self, program: Program) -> None:
        """No call was seen yet."""
        self.program = program
        self.frames: list[Frame] = []
        self.lines: list[int] = []

    def read(self, step: Step) -> Iterator[Frame]:
        """The calls of a step, the module first; those around the innermost one without what only a part of a line has.

        From 3.12 on, the variable of a comprehension stands among those of the function around it, while it runs.
        """
        before, lines = self.frames, self.lines
        *around, innermost = step["frames"]
        self.frames = []
        for depth, record in enumerate(around):
            self.frames.append(self.around(record, before[depth:], lines[depth:], step))
        self.frames.append(replace(as_written(innermost), handed=handed_over(step)))
        self.lines = [*lines[: len(around)], step["next"]]
        self.lines += [0] * (len(self.frames) - len(self.lines))
        yield from self.frames

    def around(
        self, record: FrameRecord, before: list[Frame], lines: list[int], step: Step
    ) -> Frame:
        """A call that waits for another one, its variables as they were before a comprehension took their names."""
        frame = as_written(record)
        if not before or not lines:
            return frame
        known = before[0].names
        for name in self.program.within(lines[0]):
            frame.names.pop(name, None)
            if name in known and str(known[name]) in step["objs"]:
                frame.names[name] = known[name]
        return frame


def handed_over(step: Step) -> HandedOver | None:
    """What the innermost call of a step hands over."""
    if "returns" in step:
        return handed("return", step["returns"])
    if "yields" in step:
        return handed("yield", step["yields"])
    return None


def handed(key: str, value: SlotValue) -> HandedOver:
    """What is handed over as the trace has it."""
    if isinstance(value, int):
        return HandedOver(key, value, "")
    return HandedOver(key, None, value["text"])


def as_written(record: FrameRecord) -> Frame:
    """One call of a step as the trace has it."""
    undrawn = tuple(record.get("hidden", ()))
    return Frame(record["name"], dict(record["vars"]), undrawn)
