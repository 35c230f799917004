"""Run a failed snippet again, inside the target interpreter, so that what breaks a rule raises at its line.

`python witness.py SNIPPET BYTES allow|refuse`: the standard library alone, and `outputs.py`.
"""

from __future__ import annotations

import os
import sys
import traceback
from io import BytesIO, StringIO
from typing import TYPE_CHECKING, Any

from outputs import parse

if TYPE_CHECKING:
    from types import TracebackType

path, limit, processes = sys.argv[1:]
STARTS = (
    "os.exec",
    "os.fork",
    "os.forkpty",
    "os.posix_spawn",
    "os.spawn",
    "os.system",
    "subprocess.Popen",
)
"""What an interpreter tells of when a process is started."""


class Out(StringIO):
    """A standard output that refuses what is not an output."""

    def write(self, text: str) -> int:
        """Take some text; raise at the line, the bytes or the length that breaks a rule."""
        super().write(text)
        printed = self.getvalue()
        if len(printed) > int(limit):
            raise ValueError(f"printed more than {limit} bytes")
        if printed.endswith("\n"):
            parse(printed)
        return len(text)

    @property
    def buffer(self) -> OutOfBytes:
        """Where a snippet writes bytes."""
        return OutOfBytes(self)


class OutOfBytes(BytesIO):
    """The same output for bytes: they must be text."""

    def __init__(self, out: Out) -> None:
        """Whatever is written goes there."""
        super().__init__()
        self.out = out

    def write(self, data: Any) -> int:
        """Take some bytes; raise as the output itself does, or `UnicodeDecodeError`."""
        self.out.write(bytes(data).decode("utf-8"))
        return len(data)


def refuse(event: str, _: tuple[Any, ...]) -> None:
    """Raise where a process is started."""
    if processes == "refuse" and event in STARTS:
        raise RuntimeError(f"starts a process ({event})")


def own_traceback(
    kind: type[BaseException], error: BaseException, frames: TracebackType | None
) -> None:
    """Print the traceback without the frames of this file."""
    shown = traceback.TracebackException(kind, error, frames)
    shown.stack[:] = [frame for frame in shown.stack if frame.filename != __file__]
    print(*shown.format(), sep="", file=sys.stderr)


with open(path, encoding="utf-8") as file:
    code = compile(file.read(), path, "exec", dont_inherit=True)
sys.path[0] = os.path.dirname(path)
sys.excepthook = own_traceback
sys.stdout = Out()
sys.addaudithook(refuse)
exec(code, {"__name__": "__main__", "__file__": path})
