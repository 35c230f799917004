"""The recorder in this very process, brought in before all else: what is loaded later, a program is not to find.

Its modules know each other by their bare names, since it also runs as a script.
"""

import sys
from importlib import import_module
from os.path import dirname, join
from typing import Any

FOLDER = join(dirname(dirname(__file__)), "inside", "recorder")


def bring_in() -> Any:
    """The door of the recorder for a Python that cannot fork."""
    sys.path.insert(0, FOLDER)
    for name in ("plain_modules", "own_builtins", "in_place"):
        door = import_module(name)
    del sys.path[0]
    return door


DOOR = bring_in()
