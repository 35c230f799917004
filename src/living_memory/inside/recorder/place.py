"""Where a recorded program runs: in a process of its own, which the system ends when its time is over."""

import os
import signal
from typing import TYPE_CHECKING

import run_script

if TYPE_CHECKING:
    from typing import NoReturn

    from trace_of_run import LastLine

AFTER = 0.7
"""The seconds of a processor in which a program may come to its end, once it is recorded no more."""


class Over(BaseException):
    """Nothing of the program is to run any more, and the process lives on."""


class Place:
    """A process of its own; what differs elsewhere is in `in_place`."""

    def end_after(self, seconds: int) -> None:
        """Let the system end this process after so many seconds of a processor, 0 for never.

        Even a line that never ends cannot stop that.
        """
        if seconds:
            signal.setitimer(signal.ITIMER_PROF, seconds)

    def run_on(self) -> None:
        """Give the program, which is recorded no more, its time to come to its end."""
        signal.setitimer(signal.ITIMER_PROF, AFTER)

    def see_time(self) -> None:
        """Raise `Over` where nothing may run any more and no system sees to it, as it does here."""

    def leave(self) -> "NoReturn":
        """End the program here, with nothing that it would do at its end."""
        os._exit(0)

    def interrupt(self) -> None:
        """End the program, in whose midst the recorder was told that it is over: this process is none of that kind."""

    def run(self, path: str) -> "LastLine":
        """Run it as `python FILE` does; what is then known of its end."""
        return {"status": run_script.run(path)}
