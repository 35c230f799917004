"""Run a file as `python FILE` does."""

import ctypes
import sys
from types import ModuleType
from typing import TYPE_CHECKING

from counters import VERSION

if TYPE_CHECKING:
    from typing import Literal

open_file = ctypes.CDLL(None).fopen
open_file.restype = ctypes.c_void_p
run_file = ctypes.pythonapi.PyRun_SimpleFileExFlags
run_file.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int, ctypes.c_void_p]


def fresh_main() -> ModuleType:
    """Put a new `__main__` in the place of the recorder's own, which is given back."""
    module = ModuleType("__main__")
    module.__dict__["__builtins__"] = sys.modules["builtins"]
    if VERSION < (3, 14):
        module.__dict__["__annotations__"] = {}
    own = sys.modules["__main__"]
    sys.modules["__main__"] = module
    return own


def run(path: str) -> "Literal[0, -1]":
    """Run a file in the module that is `__main__`; 0, or -1 if it raised.

    Not by `exec`: for a script the parser keeps a reference to every constant until the end (Python/pythonrun.c).
    """
    name = path.encode()
    status: Literal[0, -1] = run_file(open_file(name, b"r"), name, 1, None)
    return status
