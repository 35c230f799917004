"""The calls that run at a step, each with its names, as the program means them."""

from dataclasses import dataclass, replace
from typing import NamedTuple

from ...inside.trace import FrameRecord, SlotValue, Step

INNER = {
    "<lambda>": "lambda",
    "<genexpr>": "generator expression",
    "<listcomp>": "list comprehension",
    "<setcomp>": "set comprehension",
    "<dictcomp>": "dict comprehension",
}
"""What runs within a statement and has no name, by what the compiler calls it."""
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


class Given(NamedTuple):
    """What a call was given as it began, in words, and the label of the object whose method it is, or ""."""

    arguments: str
    owner: str = ""


@dataclass(frozen=True)
class Frame:
    """A running call: its function, and the number of the object that each of its names refers to.

    `undrawn` are its names for what is never drawn: a module, a function that the program did not make.
    `handed` is what it hands over, where it is about to end or to pause. What `is_inlined` runs in the frame before it,
    and what `is_resumed` has paused before. `given` tells it from other calls of its function; None where nothing does.
    """

    function: str
    names: dict[str, int]
    undrawn: tuple[str, ...] = ()
    handed: HandedOver | None = None
    is_inlined: bool = False
    is_resumed: bool = False
    given: Given | None = None

    @property
    def called(self) -> str:
        """The call in words: `run()`, `fib(3)`, `Node #1.add(3)`, `the lambda`."""
        if self.given is None:
            return called(self.function)
        owner = f"{self.given.owner}." if self.given.owner else ""
        return f"{owner}{self.signature}"

    @property
    def title(self) -> str:
        """What stands above its names: `in run()`, `lambda`."""
        return INNER.get(self.function, f"in {self.function}()")

    @property
    def titles(self) -> tuple[str, ...]:
        """The same, the fullest first, for a panel that has room: `in Node #1.add(3)`, `in add(3)`, `in add()`."""
        if self.function in INNER:
            return (self.title,)
        return f"in {self.called}", f"in {self.signature}", self.title

    @property
    def signature(self) -> str:
        """Its function with what it was given, as far as that is known: `add(3)`."""
        arguments = self.given.arguments if self.given else ""
        return f"{self.function}({arguments})"

    @property
    def rows(self) -> dict[str, int]:
        """The number of the object that each row of its panel leads to: its names, then what it hands over."""
        if self.handed and self.handed.uid:
            return {**self.names, self.handed.key: self.handed.uid}
        return self.names


def called(function: str) -> str:
    """A running call in words: `run()`, `the lambda`."""
    return f"the {INNER[function]}" if function in INNER else f"{function}()"


def read_frames(step: Step) -> tuple[Frame, ...]:
    """The calls of a step, the module first; the innermost one with what it hands over."""
    *around, innermost = map(as_written, step["frames"])
    return *around, replace(innermost, handed=handed_over(step))


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
    return Frame(
        function=record["name"],
        names=dict(record["vars"]),
        undrawn=tuple(record.get("hidden", ())),
        is_inlined="inlined" in record,
        is_resumed="resumed" in record,
    )
