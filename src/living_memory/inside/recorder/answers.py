"""What a program reads, where a file was given to it: its output repeats it, as a terminal does."""

import io
import os
import stat
import sys
from typing import Any


class Repeated(io.TextIOWrapper):
    """Standard input; no method of it stays in a traceback, for none of them raises."""

    def readline(self, size: int = -1, /) -> str:  # type: ignore[override]
        """A line; the last one may lack its end, and whoever types one ends it."""
        line = super().readline(size)
        repeat(line if line.endswith("\n") or not line else f"{line}\n")
        return line

    def read(self, size: "int | None" = -1, /) -> str:
        """All that is left, or so many characters."""
        text = super().read(size)
        repeat(text)
        return text


def repeat(text: str) -> None:
    """Print what was read."""
    if sys.__stdout__ is not None and not sys.__stdout__.closed:
        sys.__stdout__.write(text)


def are_given() -> bool:
    """Whether standard input is a file; without one it is empty, a device."""
    return stat.S_ISREG(os.fstat(0).st_mode)


def repeat_all() -> None:
    """Repeat from now on what is read."""
    old: Any = sys.stdin
    encoding, errors = old.encoding, old.errors
    own = Repeated(old.detach(), encoding=encoding, errors=errors)
    sys.stdin = sys.__stdin__ = own  # type: ignore[misc]


def begin_anew() -> None:
    """Let the next run read from the beginning: all of them have one place in the file."""
    os.lseek(0, 0, os.SEEK_SET)
