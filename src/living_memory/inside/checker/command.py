"""What does your Python print? Run all snippets of the book on this Python, and hold them against its recordings.

    python living-memory.pyz [--json]

The standard library alone, any Python from 3.8. Needs no network, and leaves nothing behind.
"""

from __future__ import annotations

import json
import os
import pkgutil
import signal
import sys
from argparse import ArgumentParser
from contextlib import contextmanager
from io import TextIOWrapper
from types import FrameType
from typing import Iterator

import report
import trial
from book_file import Book
from facts import facts
from verdict import judge
from who import this

NAME = "living-memory.pyz"
INTERRUPTED = 130
"""The exit code of a program that its reader ended."""
ENDING = ("SIGINT", "SIGTERM", "SIGHUP")
"""The signals that ask a program to end; Windows has not all of them."""


def start() -> int:
    """Run the check; give its exit code, and say in one sentence why where it has no findings."""
    write_utf8()
    end_in_order()
    try:
        with flushed():
            return main()
    except trial.Stopped as stopped:
        return say(str(stopped), 1)
    except KeyboardInterrupt:
        return say("stopped before its end", INTERRUPTED)
    except OSError as error:
        if error.filename:  # it is no pipe, and no terminal
            raise
        return say(f"nothing takes its output: {error.strerror}", 1)


def main() -> int:
    """Run the check and print what it found; give 1 where a snippet could not run at all, else 0."""
    given = parser().parse_args()
    book = read_book()
    printed = trial.run_all(book.data)
    found = judge(book, this(), printed)
    if given.json:
        print(json.dumps(facts(found), indent=1, ensure_ascii=False))
    else:
        print(report.text(found))
    return 1 if found.broken else 0


def say(what: str, code: int) -> int:
    """Say why it ends, on standard error; give the exit code."""
    print(f"{NAME}: {what}", file=sys.stderr)
    return code


@contextmanager
def flushed() -> Iterator[None]:
    """Write out all that was printed while `start` can still say that it failed, as it does behind `| head`."""
    try:
        yield
    finally:
        try:
            if sys.stdout is not None:  # it was closed before the start
                sys.stdout.flush()
        except OSError:
            # What is left would be written when Python ends, and fail once more with a traceback.
            nowhere = os.open(os.devnull, os.O_WRONLY)
            os.dup2(nowhere, sys.stdout.fileno())
            raise


def parser() -> ArgumentParser:
    """What may be typed."""
    about = "Run the snippets of the book on this Python, and say what it prints otherwise than recorded."
    whole = ArgumentParser(NAME, description=about)
    whole.add_argument(
        "--json", action="store_true", help="print the findings for a machine"
    )
    return whole


def end_in_order() -> None:
    """Whoever ends this interrupts it, so that no folder stays; a signal that is ignored, as by `nohup`, stays so."""
    for name in filter(signal_is_there, ENDING):
        number = getattr(signal, name)
        if signal.getsignal(number) != signal.SIG_IGN:
            signal.signal(number, interrupt)


def signal_is_there(name: str) -> bool:
    """Whether this system has a signal of this name."""
    return hasattr(signal, name)


def interrupt(number: int, frame: FrameType | None) -> None:
    """End in order, and only once: a second signal would cut that short."""
    for name in filter(signal_is_there, ENDING):
        signal.signal(getattr(signal, name), signal.SIG_IGN)
    raise KeyboardInterrupt


def write_utf8() -> None:
    """Write what snippets print, whatever the terminal is set to."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def read_book() -> Book:
    """The book in this archive."""
    data = pkgutil.get_data("report", "book.json")
    if data is None:
        raise FileNotFoundError("book.json is not in this archive")
    return Book(json.loads(data.decode("utf-8")))
