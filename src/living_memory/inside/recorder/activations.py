"""Code on its way: paused generators, frames that have ended, the tracebacks that lead to them."""

from inspect import CO_ASYNC_GENERATOR, CO_COROUTINE, CO_GENERATOR
from opcode import opmap
from types import FrameType, TracebackType
from typing import TYPE_CHECKING

from classes import plain
from counters import VERSION
from description import Description, Pairs
from frames import variables
from surroundings import Surroundings

if TYPE_CHECKING:
    from types import AsyncGeneratorType, CoroutineType, GeneratorType
    from typing import Any

CAN_PAUSE = CO_GENERATOR | CO_COROUTINE | CO_ASYNC_GENERATOR
"""What the code of a function says that may pause and go on."""
ENDS = {opmap[name] for name in ("RETURN_VALUE", "RETURN_CONST") if name in opmap}
"""The bytecodes with which a frame ends."""
PAUSE = opmap["YIELD_VALUE"]


def pauses(frame: FrameType) -> bool:
    """Whether a frame that hands over a value only pauses."""
    can_pause = frame.f_code.co_flags & CAN_PAUSE
    return bool(can_pause) and bytecode(frame) not in ENDS


def ends_by_error(frame: FrameType, value: "int | None") -> bool:
    """Whether a frame is left by an exception: then it hands over nothing, or on 3.12 None."""
    if VERSION == (3, 12) and value == id(None):
        return bytecode(frame) not in (*ENDS, PAUSE)
    return not value


def bytecode(frame: FrameType) -> int:
    """What a frame has just done."""
    return frame.f_code.co_code[frame.f_lasti]


def generator(
    value: "GeneratorType[Any, Any, Any]", around: Surroundings
) -> Description:
    """A generator with the variables that it keeps while it is paused."""
    pairs: Pairs = []
    if value.gi_frame is not None and not value.gi_running:
        pairs = named(value.gi_frame)
    return Description("gen", pairs, {"name": plain(value.__name__)})


def coroutine(
    value: "CoroutineType[Any, Any, Any]", around: Surroundings
) -> Description:
    """A coroutine with the variables that it keeps while it is paused."""
    pairs: Pairs = []
    if value.cr_frame is not None and not value.cr_running:
        pairs = named(value.cr_frame)
    return Description("gen", pairs, {"name": plain(value.__name__)})


def async_generator(
    value: "AsyncGeneratorType[Any, Any]", around: Surroundings
) -> Description:
    """An asynchronous generator with the variables that it keeps while it is paused."""
    pairs: Pairs = []
    if value.ag_frame is not None and not value.ag_running:
        pairs = named(value.ag_frame)
    return Description("gen", pairs, {"name": plain(value.__name__)})


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
