"""Code on its way: paused generators, frames that have ended, the tracebacks that lead to them."""

from types import FrameType, TracebackType
from typing import TYPE_CHECKING

from description import Description, Pairs
from frames import variables
from surroundings import Surroundings

if TYPE_CHECKING:
    from types import GeneratorType
    from typing import Any


def generator(
    value: "GeneratorType[Any, Any, Any]", around: Surroundings
) -> Description:
    """A generator with the variables that it keeps while it is paused."""
    pairs: Pairs = []
    if value.gi_frame is not None and not value.gi_running:
        pairs = named(value.gi_frame)
    return Description("gen", pairs, {"name": value.__name__})


def ended_frame(value: FrameType, around: Surroundings) -> Description:
    """A frame that has ended, with the variables that it keeps."""
    return Description("frame", named(value), {"name": value.f_code.co_name})


def named(frame: FrameType) -> Pairs:
    """The variables of a frame."""
    return [*variables(frame)]


def traceback(value: TracebackType, around: Surroundings) -> Description:
    """One entry of a traceback."""
    pairs: Pairs = [("frame", value.tb_frame)]
    if value.tb_next is not None:
        pairs.append(("next", value.tb_next))
    return Description("tb", pairs, {})
