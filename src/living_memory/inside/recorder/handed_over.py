"""What a frame hands over as it ends or pauses: the value of a `return` or of a `yield`."""

import ctypes
from inspect import CO_ASYNC_GENERATOR
from types import FrameType
from typing import TYPE_CHECKING, NamedTuple

from activations import pauses
from code_objects import LAMBDA, is_inner

if TYPE_CHECKING:
    from typing import Literal

    from source import Source

    Word = Literal["returns", "yields"]


class HandedOver(NamedTuple):
    """A value by its address, and whether it is returned or yielded; a frame holds it while a tracer is told."""

    word: "Word"
    address: int

    def value(self) -> object:
        """The object itself."""
        held: object = ctypes.cast(self.address, ctypes.py_object).value
        return held


def handed_over(
    frame: FrameType, address: "int | None", line: int, source: "Source"
) -> "HandedOver | None":
    """What a frame hands over after this line; None where the program writes no value, as at the end of a function."""
    if not address:
        return None
    if pauses(frame):
        # An asynchronous generator hands over what it yields in an object that nobody sees.
        is_wrapped = frame.f_code.co_flags & CO_ASYNC_GENERATOR
        is_written = line in source.yields or is_inner(frame.f_code)
        is_told = is_written and not is_wrapped
        return HandedOver("yields", address) if is_told else None
    is_statement = line in source.returns and line not in source.one_line
    is_written = is_statement or frame.f_code.co_name == LAMBDA
    if address == id(None) and not is_written:
        return None
    return HandedOver("returns", address)
