"""File numbers for the snippet: what the recorder opens gets higher ones.

Imported before `ctypes`: libffi keeps a file open for it.
"""

import os
import sys

from exits import MACHINE, refuse

MANY = 100


def reserve() -> "list[int]":
    """The lowest numbers that are free; end the process where the machine allows so few."""
    try:
        return [os.dup(0) for _ in range(MANY)]
    except OSError as error:
        sys.exit(refuse(sys.argv[1], 1, str(error.strerror), MACHINE))


IN_PLACE = sys.platform == "emscripten"
"""Whether no process of its own is begun: each run in this one takes its numbers itself."""
LOW = [] if IN_PLACE else reserve()


def take() -> None:
    """Reserve them once more, for another run in this process."""
    give_back()
    LOW[:] = reserve()


def give_back() -> None:
    """Let the next file that is opened have the number that it would have without the recorder."""
    while LOW:
        os.close(LOW.pop())
