"""File numbers for the snippet: what the recorder opens gets higher ones.

Imported before `ctypes`: libffi keeps a file open for it.
"""

import os

LOW = [os.dup(0) for _ in range(100)]


def give_back() -> None:
    """Let the next file that is opened have the number that it would have without the recorder."""
    for number in LOW:
        os.close(number)
