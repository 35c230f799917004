"""The two files of a recorded process: what the program prints, and the steps, each a line of JSON.

The program may close or replace `sys.stdout` and the file numbers that it knows; these it does not know.
"""

import io
import json
import os
import sys
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from trace import Step

    from trace_of_run import LastLine


class OwnFiles(NamedTuple):
    """Their numbers."""

    output: int
    steps: int

    def printed(self) -> int:
        """How many bytes the program has printed; raise `OSError` where it has closed all files that there are."""
        return os.fstat(self.output).st_size

    def add(self, line: "Step | LastLine") -> int:
        """Write one line of JSON, without spaces; gives how many bytes it has.

        Raise `OSError` where the system takes no more, or the program has closed the file.
        """
        whole = json.dumps(line, separators=(",", ":")).encode() + b"\n"
        rest = whole
        while rest:
            taken = os.write(self.steps, rest)
            rest = rest[taken:]
        return len(whole)

    def add_last(self, line: "LastLine") -> None:
        """Write the last line, or none: then the other process sees that the steps end before their end."""
        try:
            self.add(line)
        except OSError:
            return


def flush_output() -> None:
    """Bring what was printed so far to its file; nothing is kept here, for it is flushed last when it dies.

    What the program has put in the place of it is left alone, and what it has closed has nothing to bring.
    """
    own = sys.__dict__.get("__stdout__")
    if type(own) is not io.TextIOWrapper:
        return
    try:
        own.flush()
    except (OSError, ValueError):
        return
