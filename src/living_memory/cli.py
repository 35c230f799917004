"""The command line: `living-memory watch FILE.py` draws what a program of your own does to memory.

`living-memory check` holds a Python against the book, and `living-memory renew` the book against the Pythons here.
`living-memory new` lays out a lesson.

`arguments` knows what may be typed, and `commands` what each command does; here is how it ends.
"""

import errno
import os
import sys
from argparse import Namespace
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from .arguments import parser
from .files import ROOM
from .problem import Problem

INTERRUPTED = 130
"""The exit code of a program that its reader ended."""
OUTPUT_GONE = (errno.EPIPE, errno.ENOSPC, errno.EIO, errno.EBADF)
"""What a write says where a pipe, a disk or a terminal takes no more."""
LIMITS = (
    "raise the limits of this shell, which `ulimit -a` shows, or end other programs"
)


def main(arguments: list[str] | None = None) -> int:
    """Run the command; give its exit code: 1 after a refusal, which is one sentence on standard error."""
    try:
        with flushed():
            given = parser().parse_args(arguments)
            run: Callable[[Namespace], int] = given.run
            return run(given)
    except Problem as refusal:
        print(refusal, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("living-memory: stopped before its end", file=sys.stderr)
        return INTERRUPTED
    except OSError as error:
        print(f"living-memory: {refused_by_system(error)}", file=sys.stderr)
        return 1


def refused_by_system(error: OSError) -> str:
    """What the system does not do, in a sentence, and what to do where that is not plain."""
    if error.filename:  # a file that nobody named on the command line
        return f"{error.filename}: {error.strerror}\n  To do: {ROOM}"
    if error.errno in OUTPUT_GONE:
        return f"nothing takes its output: {error.strerror}"
    return f"the system refuses it: {error.strerror}\n  To do: {LIMITS}"


@contextmanager
def flushed() -> Iterator[None]:
    """Write out all that was printed while `main` can still say that it failed, as it does behind `| head`."""
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
