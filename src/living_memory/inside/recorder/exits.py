"""How the recorder exits where there is no trace: the number says by whom it could not be made.

`watching/record.py` knows the same numbers, and what to do for each; 1 is how an interpreter exits by itself.
"""

import sys
from os.path import basename

PROGRAM = 3
"""The program is not Python here, or ended its interpreter."""
DEPTH = 4
"""The program comes near the recursion limit."""
RECORDER = 5
"""The recorder failed."""
MACHINE = 6
"""The machine refused a file, a process or room on its disk."""


def refuse(file: str, line: int, why: str, by: int) -> int:
    """Say why there is no trace, at a line of the program in this file; gives the exit code for that."""
    print(f"{basename(file)}:{line}: {why}", file=sys.stderr)
    return by
