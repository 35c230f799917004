"""The trace of a run, made of what the process of the snippet left: the steps it wrote, and what was printed."""

import os
import struct
import sys
from signal import SIGINT, Signals
from typing import TYPE_CHECKING, NamedTuple, TypedDict

from counters import has_gil
from joint import join
from source import Source

if TYPE_CHECKING:
    from trace import Birth, Build, Step, Trace
    from typing import Literal

FORMAT = 1


class LastLine(TypedDict, total=False):
    """What the process writes after its last step: how the snippet ended, that it was cut, or what went wrong."""

    status: "Literal[0, -1]"
    truncated: bool
    error: str
    line: int
    """On which line of the snippet it went wrong."""


class Run(NamedTuple):
    """What the process left; `code` is its exit code, below 0 the signal that ended it."""

    source: Source
    code: int
    output: bytes
    steps: "list[Step]"
    last: LastLine

    @property
    def was_killed(self) -> bool:
        """Whether a signal ended the process, and no `KeyboardInterrupt` of the program: Python then ends so itself."""
        is_told = "status" in self.last and self.code == -SIGINT
        return self.code < 0 and not is_told


class NoTrace(Exception):
    """There is no trace; the text says where in the snippet and why, `FILE:LINE: what`."""


def trace_of(run: Run, witnesses: "list[list[Step]]") -> "Trace":
    """The whole trace; raise `NoTrace` if the recorder failed, the interpreter died, or nothing ran.

    `witnesses` are the steps of another run of the same program, which say more of who died; none if there is no other.
    """
    printed = shorten(run)
    if wrong := failure(run, printed):
        name = os.path.basename(run.source.file)
        raise NoTrace(f"{name}:{line_reached(run)}: {wrong}")
    steps = run.steps
    for witness in witnesses:
        steps = list(join(steps, witness))
    return {
        "v": FORMAT,
        "python": sys.version.split()[0],
        "build": build(),
        "source": run.source.text,
        "status": run.last.get("status"),
        "truncated": "truncated" in run.last,
        "output": printed,
        "objects": births(steps),
        "steps": steps,
    }


def failure(run: Run, printed: str) -> str:
    """Why there is no trace; empty if there is one."""
    if "error" in run.last:
        return f"the recorder failed: {run.last['error']}"
    if run.was_killed:
        return f"the interpreter was ended by {Signals(-run.code).name}"
    return "" if run.steps else f"nothing ran: {printed}"


def line_reached(run: Run) -> int:
    """The line of the snippet at which the run ended."""
    if at := run.last.get("line"):
        return at
    for step in reversed(run.steps):
        if step["next"]:
            return step["next"]
    return 1


def shorten(run: Run) -> str:
    """The output without the folder of the snippet, which is this machine's; the steps' places in it move along."""
    folder = os.path.join(os.path.dirname(run.source.file), "").encode()
    for step in run.steps:
        if "out" in step:
            start, end = step["out"]
            step["out"] = (
                len(run.output[:start].replace(folder, b"")),
                len(run.output[:end].replace(folder, b"")),
            )
    return run.output.replace(folder, b"").decode("utf-8", "backslashreplace")


def build() -> "Build":
    """What kind of interpreter this is."""
    bits = struct.calcsize("P") * 8
    return {"bits": bits, "gil": has_gil(), "debug": hasattr(sys, "gettotalrefcount")}


def births(steps: "list[Step]") -> "dict[str, Birth]":
    """The type of each object, and the number of the step that first shows it, by the object's number."""
    found: dict[str, Birth] = {}
    for at, step in enumerate(steps):
        for number, one in step["objs"].items():
            found.setdefault(number, {"type": one["type"], "born": at})
    return found
