"""Run a failed snippet again, inside the target interpreter, so that what breaks a rule raises at its line.

`python witness.py SNIPPET BYTES allow|refuse`: the standard library alone, and `outputs.py`. It ends with the code
`BROKEN` or `REACHED` where a rule raised, and with no other does its traceback say anything about the first run.
"""

from __future__ import annotations

import os
import socket
import sys
import traceback
from io import BytesIO, TextIOWrapper
from types import ModuleType
from typing import Any

from outputs import BLANK_ROW, parse

path, limit, processes = sys.argv[1:]
BROKEN, REACHED = 86, 87
FOLDER = os.getcwd()
"""The folder of the run: it may write there alone."""
WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
CHANGES = (
    "os.link",
    "os.mkdir",
    "os.remove",
    "os.rename",
    "os.rmdir",
    "os.symlink",
    "os.truncate",
)
"""What an interpreter tells of when files or folders come and go, with their paths."""
LOCAL = ("AF_UNIX", "AF_NETLINK")
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


class RuleBroken(BaseException):
    """A snippet broke a rule; no `except Exception` in a snippet takes it."""

    code = BROKEN


class Reached(RuleBroken):
    """A snippet reached out of its folder."""

    code = REACHED


class Out(TextIOWrapper):
    """A standard output that refuses what is not an output."""

    def __init__(self, stream: Any) -> None:
        """What is written goes there, as far as it may be."""
        super().__init__(stream, encoding="utf-8")
        self.printed = ""

    def write(self, text: str) -> int:
        """Take some text; raise at the line, the bytes or the length that breaks a rule."""
        self.printed += text
        if len(self.printed) > int(limit):
            raise RuleBroken(f"printed more than {limit} bytes")
        if self.printed.endswith("\n"):
            try:
                parse(self.printed)
            except ValueError as error:
                raise RuleBroken(error) from None
        return super().write(text)

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
        """Take some bytes; raise as the output itself does, also where they are no text."""
        try:
            text = bytes(data).decode("utf-8")
        except UnicodeDecodeError as error:
            raise RuleBroken(error) from None
        self.out.write(text)
        return len(data)

    def fileno(self) -> int:
        """The number of the output itself."""
        return self.out.fileno()


class Errors(TextIOWrapper):
    """A standard error to which a snippet writes nothing."""

    def write(self, text: str) -> int:
        """Raise at the line that writes."""
        raise RuleBroken(f"wrote to standard error: {text.strip() or BLANK_ROW}")


def refuse(event: str, told: tuple[Any, ...]) -> None:
    """Raise where a process is started, a socket opened, or something written outside the folder of the run."""
    if processes == "refuse" and event in STARTS:
        raise RuleBroken(f"starts a process ({event})")
    if event == "socket.__new__" and leads_out(told[1]):
        raise Reached("opens a socket")
    for path in written(event, told):
        if is_outside(path):
            raise Reached(f"writes outside its folder: {os.fsdecode(path)}")


def leads_out(family: int) -> bool:
    """Whether sockets of this family lead to other machines: those within this one the system itself refuses."""
    return family not in {getattr(socket, name, None) for name in LOCAL}


def written(event: str, told: tuple[Any, ...]) -> list[Any]:
    """The paths, of those that an interpreter told with an event, at which something is changed."""
    if event == "open":
        path, _, flags = told
        return [path] if flags & WRITES else []
    return [one for one in told[:2] if is_path(one)] if event in CHANGES else []


def is_path(told: Any) -> bool:
    """Whether it is a path: an event also tells numbers of open files."""
    return isinstance(told, (str, bytes, os.PathLike))


def is_outside(path: Any) -> bool:
    """Whether what is written there lands outside the folder of the run."""
    if not is_path(path) or os.fsdecode(path) == os.devnull:
        return False
    full = os.path.realpath(os.fsdecode(path))
    return os.path.commonpath([full, FOLDER]) != FOLDER


def run() -> None:
    """Run the snippet as Python itself does: a module named `__main__`, in which `pickle` finds its classes."""
    with open(path, encoding="utf-8") as file:
        code = compile(file.read(), path, "exec", dont_inherit=True)
    main = ModuleType("__main__")
    main.__file__ = path
    sys.modules["__main__"] = main
    sys.argv[:] = [path]
    sys.path[0] = os.path.dirname(path)
    try:
        exec(code, vars(main))
    except SystemExit as end:
        if end.code:
            raise RuleBroken(f"exited with {end.code}").with_traceback(
                end.__traceback__
            ) from None


def say(broken: RuleBroken) -> None:
    """Print the traceback without the frames of this file."""
    shown = traceback.TracebackException.from_exception(broken)
    shown.stack[:] = [frame for frame in shown.stack if frame.filename != __file__]
    print(*shown.format(), sep="", file=sys.__stderr__)


def main() -> int:
    """Run the snippet; give the code that says whether a rule raised."""
    sys.dont_write_bytecode = True
    sys.stdout = Out(sys.stdout.buffer)
    sys.stderr = Errors(sys.stderr.buffer, encoding="utf-8")
    sys.addaudithook(refuse)
    try:
        run()
    except RuleBroken as broken:
        say(broken)
        return broken.code
    return 0


sys.exit(main())
