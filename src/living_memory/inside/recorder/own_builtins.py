"""Give the recorder builtins of its own: a program that replaces `len`, or deletes `list`, replaces its own alone.

A function finds what all code has in the dict that its module had as `__builtins__` when the function was made. So
what is imported after this module gets a copy, until `give_back`; the program gets what the interpreter has.
"""

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

OWN = sys.modules["builtins"].__dict__.copy()
OF_A_FILE = sys.modules["_frozen_importlib_external"].SourceFileLoader
OF_THE_INTERPRETER = sys.modules["_frozen_importlib"].FrozenImporter
"""The two that run a module written in Python."""
EXECUTE = OF_THE_INTERPRETER.__dict__["exec_module"]


def with_own(execute: "Callable[..., None]") -> "Callable[..., None]":
    """What runs a module, its last argument, with the recorder's builtins."""

    def run(*given: "Any") -> None:
        *_, module = given
        module.__dict__["__builtins__"] = OWN
        execute(*given)

    return run


OF_A_FILE.exec_module = with_own(OF_A_FILE.exec_module)
OF_THE_INTERPRETER.exec_module = staticmethod(with_own(EXECUTE.__func__))


def give_back() -> None:
    """Let what is imported from now on have the builtins that all code has."""
    if "exec_module" in vars(OF_A_FILE):
        del OF_A_FILE.exec_module
    OF_THE_INTERPRETER.exec_module = EXECUTE
