"""Code on its way: paused generators, frames that have ended, the tracebacks that lead to them."""

import gc
from inspect import CO_ASYNC_GENERATOR, CO_COROUTINE, CO_GENERATOR
from opcode import opmap
from types import (
    AsyncGeneratorType,
    CoroutineType,
    FrameType,
    GeneratorType,
    TracebackType,
)
from typing import TYPE_CHECKING

from classes import plain
from counters import VERSION
from description import Description, Pairs
from frames import variables
from surroundings import Surroundings

if TYPE_CHECKING:
    from typing import Any

CAN_PAUSE = CO_GENERATOR | CO_COROUTINE | CO_ASYNC_GENERATOR
"""What the code of a function says that may pause and go on."""
ENDS = {opmap[name] for name in ("RETURN_VALUE", "RETURN_CONST") if name in opmap}
"""The bytecodes with which a frame ends."""
PAUSE = opmap["YIELD_VALUE"]
FRAME_OF = {
    id(GeneratorType): "gi_frame",
    id(CoroutineType): "cr_frame",
    id(AsyncGeneratorType): "ag_frame",
}
"""The attribute that has the frame of what can pause, by the address of its class."""
AFTER_PAUSE = 3
"""The bits of the argument of `RESUME` that are 0 at the start of a call (Doc/library/dis.rst)."""


def pauses(frame: FrameType) -> bool:
    """Whether a frame that hands over a value only pauses."""
    can_pause = frame.f_code.co_flags & CAN_PAUSE
    return bool(can_pause) and bytecode(frame) not in ENDS


def is_resumed(frame: FrameType) -> bool:
    """Whether a frame that is called goes on after a pause.

    From 3.11 on the bytecode there is a `RESUME`, whose argument says so.
    """
    if not frame.f_code.co_flags & CAN_PAUSE:
        return False
    if VERSION == (3, 10):
        return frame.f_lasti >= 0
    argument = frame.f_code.co_code[frame.f_lasti + 1]
    return bool(argument & AFTER_PAUSE)


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
    pairs = names_of_paused(value.gi_frame, value.gi_running, around)
    return Description("gen", pairs, {"name": plain(value.__name__)})


def names_of_paused(
    frame: "FrameType | None", is_running: bool, around: Surroundings
) -> Pairs:
    """The variables that a paused call keeps; none while its frame is among the running ones, or at its end.

    Until 3.13 a call that is about to pause says already that it does not run.
    """
    if frame is None or is_running or id(frame) in around.running:
        return []
    return named(frame)


def coroutine(
    value: "CoroutineType[Any, Any, Any]", around: Surroundings
) -> Description:
    """A coroutine with the variables that it keeps while it is paused."""
    pairs = names_of_paused(value.cr_frame, value.cr_running, around)
    return Description("gen", pairs, {"name": plain(value.__name__)})


def async_generator(
    value: "AsyncGeneratorType[Any, Any]", around: Surroundings
) -> Description:
    """An asynchronous generator with the variables that it keeps while it is paused."""
    pairs = names_of_paused(value.ag_frame, value.ag_running, around)
    return Description("gen", pairs, {"name": plain(value.__name__)})


def ended_frame(value: FrameType, around: Surroundings) -> Description:
    """A frame that has ended, with the variables that it keeps."""
    return Description("frame", named(value), {"name": value.f_code.co_name})


def kept_frames() -> "set[int]":
    """The addresses of the frames that paused generators and coroutines keep, as far as the collector watches them."""
    found = set()
    for value in gc.get_objects():
        where = FRAME_OF.get(id(type(value)))
        if where is not None:
            found.add(id(getattr(value, where)))
    return found


def named(frame: FrameType) -> Pairs:
    """The variables of a frame."""
    return [*variables(frame)]


def traceback(value: TracebackType, around: Surroundings) -> Description:
    """One entry of a traceback."""
    pairs: Pairs = [("frame", value.tb_frame)]
    if value.tb_next is not None:
        pairs.append(("next", value.tb_next))
    return Description("tb", pairs, {})
