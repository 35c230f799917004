"""The built-in functions that `site` adds: the recorder starts without it, and a program may end by `quit()`."""

import builtins
import os
from _sitebuiltins import Quitter
from typing import Any

END_OF_FILE = "Ctrl-Z plus Return" if os.name == "nt" else "Ctrl-D (i.e. EOF)"


def add() -> None:
    """Add what ends a program, as `site` does."""
    own: Any = builtins
    own.quit = Quitter("quit", END_OF_FILE)
    own.exit = Quitter("exit", END_OF_FILE)
