"""The calls that run at a step, each with its names, as the program means them."""

from collections.abc import Iterator
from dataclasses import dataclass

from ...inside.trace import FrameRecord, Step
from .program import Program


@dataclass(frozen=True)
class Frame:
    """A running call: its function, and the number of the object that each of its names refers to.

    `undrawn` are its names for what is never drawn: a module, a function that the program did not make.
    """

    function: str
    names: dict[str, int]
    undrawn: tuple[str, ...] = ()


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
        self.frames.append(as_written(innermost))
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


def as_written(record: FrameRecord) -> Frame:
    """One call of a step as the trace has it."""
    undrawn = tuple(record.get("hidden", ()))
    return Frame(record["name"], dict(record["vars"]), undrawn)
