"""The trace of a run, made of what the process of the snippet left: the steps it wrote, and what was printed."""

import signal
import struct
import sys
from signal import SIGINT, SIGPROF, Signals
from typing import TYPE_CHECKING, NamedTuple, TypedDict

from counters import has_gil
from exits import MACHINE, PROGRAM
from joint import join
from source import Source

if TYPE_CHECKING:
    from trace import Birth, Build, Cut, Step, Trace, TraceDetails
    from typing import Literal

FORMAT = 1
REST = 4000
"""How many bytes are kept of what a program prints after it is cut: the last ones, where an error is told."""
FULL = 15 * 1024 * 1024
"""So many bytes of output are as many as the system takes: whatever happens then is no end of the program."""
FOR_A_CALL = getattr(signal, "SIGSYS", 0)
"""How the system ends a program that opens a socket."""


class LastLine(TypedDict, total=False):
    """What the process writes after its last step: how the snippet ended, that it was cut, or what went wrong."""

    status: "Literal[0, -1]"
    cut: "Cut"
    error: str
    by: int
    """What went wrong, and by whom (`exits`)."""
    refused: str
    """Why there can be no trace of it."""
    line: int
    """On which line of the snippet it went wrong, or was cut."""
    until: int
    """How many bytes it had printed with its last step, where it was cut."""


class Run(NamedTuple):
    """What the process left; `code` is its exit code, below 0 the signal that ended it."""

    source: Source
    code: int
    output: bytes
    steps: "list[Step]"
    last: LastLine

    @property
    def is_late(self) -> bool:
        """Whether its time was over before its end, or the room for what it prints."""
        return self.code == -SIGPROF or len(self.output) > FULL

    @property
    def is_cut(self) -> bool:
        """Whether the program went on, or stood still, behind its last step."""
        return self.is_late or "cut" in self.last

    @property
    def was_killed(self) -> bool:
        """Whether a signal ended it that is not ours, and no `KeyboardInterrupt`: Python then ends itself by one."""
        is_told = "status" in self.last and self.code == -SIGINT
        return self.code < 0 and not is_told and not self.is_late


class NoTrace(Exception):
    """There is no trace: on which line of the snippet, why, and by whom (`exits`)."""

    def __init__(self, line: int, why: str, by: int) -> None:
        """Keep all three."""
        super().__init__(why)
        self.line, self.why, self.by = line, why, by


def trace_of(run: Run, witnesses: "list[list[Step]]") -> "Trace":
    """The whole trace; raise `NoTrace` if the recorder failed, the interpreter died, or nothing ran.

    `witnesses` are the steps of another run of the same program, which say more of who died; none if there is no other.
    """
    run = cut_short(run)
    printed = shorten(run)
    if wrong := failure(run, printed):
        raise NoTrace(line_reached(run), wrong, by_whom(run))
    steps = run.steps
    for witness in witnesses:
        steps = list(join(steps, witness))
    return {
        "v": FORMAT,
        "python": sys.version.split()[0],
        "build": build(),
        "source": run.source.text,
        "status": None if run.is_late else run.last.get("status"),
        "truncated": "cut" in run.last,
        "output": printed,
        "objects": births(steps),
        "steps": steps,
        **details(run),
    }


def cut_short(run: Run) -> Run:
    """The run as it is if the system ended it because its time was over: cut at the line that it was in."""
    if not run.is_late or "cut" in run.last:
        return run
    last: LastLine = {"cut": "time", "line": line_reached(run)}
    return run._replace(last=last)


def details(run: Run) -> "TraceDetails":
    """Where and why the trace is cut, and what is known of the rest; nothing where it is whole."""
    if "cut" not in run.last:
        return {}
    found: TraceDetails = {"cut": run.last["cut"], "at": run.last["line"]}
    if run.is_late:
        found["late"] = 1
    if rest := rest_of(run):
        found["rest"] = rest
    return found


def rest_of(run: Run) -> str:
    """The last of what was printed behind the last step, from the beginning of a line."""
    whole = run.output[run.last.get("until", len(run.output)) :]
    rest = whole[-REST:]
    if len(rest) < len(whole):
        _, _, rest = rest.partition(b"\n")
    return readable(rest, run)


def failure(run: Run, printed: str) -> str:
    """Why there is no trace; empty if there is one."""
    if "refused" in run.last:
        return run.last["refused"]
    if "error" in run.last:
        return run.last["error"]
    if run.was_killed and run.code == -FOR_A_CALL:
        return "asks another machine, and a watched program reaches none"
    if run.was_killed:
        return f"the interpreter was ended by {Signals(-run.code).name}"
    return "" if run.steps else f"nothing ran: {printed}"


def by_whom(run: Run) -> int:
    """By whom there is no trace, one of `exits`; before its first step a run may have been refused by the machine."""
    if not run.steps and run.code == MACHINE:
        return MACHINE
    return run.last.get("by", PROGRAM)


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
    folder = folder_of(run)
    for step in run.steps:
        if "out" in step:
            start, end = step["out"]
            step["out"] = (
                len(run.output[:start].replace(folder, b"")),
                len(run.output[:end].replace(folder, b"")),
            )
    return readable(run.output[: run.last.get("until")], run)


def folder_of(run: Run) -> bytes:
    """The folder of the snippet as it stands before its name."""
    return run.source.folder.encode()


def readable(output: bytes, run: Run) -> str:
    """Output as text, without the folder of the snippet."""
    return output.replace(folder_of(run), b"").decode("utf-8", "backslashreplace")


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
