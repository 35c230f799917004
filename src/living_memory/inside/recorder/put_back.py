"""What a program finds in a process that others use, too, and may change: kept before it runs, put back behind it."""

import builtins
import gc
import io
import os
import sys
import warnings
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

STANDARD = (0, 1, 2)
NAMES = ("<stdin>", "<stdout>", "<stderr>")


@contextmanager
def put_back() -> "Iterator[None]":
    """Put back what it changed: modules, built-in functions, `sys`, the environment, the folder, the collector."""
    spaces: list[dict[str, Any]] = [vars(builtins), vars(sys), sys.modules]
    kept = [space.copy() for space in spaces]
    filters: Any = warnings.filters
    lists: list[list[Any]] = [sys.path, sys.meta_path, sys.path_hooks, filters]
    known = [one[:] for one in lists]
    environment, folder = dict(os.environ), os.getcwd()
    was_enabled, limit = gc.isenabled(), sys.getrecursionlimit()
    try:
        yield
    finally:
        for space, names in zip(spaces, kept):
            renew(space, names)
        for one, before in zip(lists, known):
            one[:] = before
        sys.setrecursionlimit(limit)
        if dict(os.environ) != environment:
            os.environ.clear()
            os.environ.update(environment)
        os.chdir(folder)
        if was_enabled:
            gc.enable()


def renew(space: "dict[str, Any]", before: "dict[str, Any]") -> None:
    """Make the names of a module what they were."""
    for name in [*space]:
        if name not in before:
            del space[name]
    space.update(before)


class Copied(io.FileIO):
    """A file that also keeps what is written to it."""

    def __init__(self, number: int, mode: str, kept: bytearray) -> None:
        """Nothing is written yet; closing this does not close the file."""
        super().__init__(number, mode, closefd=False)
        self.kept = kept

    def write(self, data: Any, /) -> int:
        """Write bytes, all of them."""
        many = super().write(data) or 0
        self.kept += memoryview(data).cast("B")[:many]
        return many


@contextmanager
def redirected(output: int, read: int) -> "Iterator[None]":
    """Have the process print into one file and read from another."""
    kept = [os.dup(number) for number in STANDARD]
    for number, standard in zip((read, output, output), STANDARD):
        os.dup2(number, standard)
    try:
        yield
    finally:
        for number, standard in zip(kept, STANDARD):
            os.dup2(number, standard)
            os.close(number)


def open_streams(copy: bytearray) -> None:
    """Give the program streams of its own, as an interpreter makes them; what it prints is kept in the copy, too."""
    reader = io.BufferedReader(io.FileIO(0, closefd=False))
    sys.stdin = sys.__stdin__ = stream(reader, "surrogateescape", False)  # type: ignore[misc]
    output, errors = (io.BufferedWriter(Copied(number, "w", copy)) for number in (1, 2))
    sys.stdout = sys.__stdout__ = stream(output, "surrogateescape", False)  # type: ignore[misc]
    sys.stderr = sys.__stderr__ = stream(errors, "backslashreplace", True)  # type: ignore[misc]


def stream(buffer: Any, errors: str, at_once: bool) -> io.TextIOWrapper:
    """A standard stream in UTF-8; the one for errors writes each line at once."""
    own = io.TextIOWrapper(
        buffer, encoding="utf-8", errors=errors, line_buffering=at_once
    )
    buffer.raw.name = NAMES[buffer.raw.fileno()]
    return own
