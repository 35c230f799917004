"""Other threads: a picture is of one moment only where none of them runs."""

from _thread import _count
from time import monotonic, sleep

PATIENCE = 3
"""The seconds in which each of them is to end; one that waits for what the program does later never does."""
WAITS = "starts a thread that waits, and no picture is of one moment while it runs: call its function in its place"


def have_ended() -> bool:
    """Whether all other threads have ended; they get the time to."""
    until = monotonic() + PATIENCE
    while _count():
        if monotonic() > until:
            return False
        sleep(0.001)
    return True
