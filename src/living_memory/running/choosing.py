"""Which of the Pythons here a reader means, by version, by build, or by file."""

import shutil
import sys

from ..book.python import Python
from ..inside.kinds import WASM
from ..problem import problem
from ..project import FOLDERS
from . import pythons


def supported(minor: str | None) -> Python:
    """The Python of this minor version, or the newest; raise `Problem` if it is not here."""
    here = pythons.here({})
    if not here or minor not in (None, *here):
        what = f"is not here; here are: {', '.join(here) or 'none'}"
        do = f"choose one of them, or name the folder of another in {FOLDERS}"
        raise problem(f"Python {minor or 'of any supported version'}", what, do)
    newest = list(here)[-1]
    return here[minor or newest]


def executable(name: str | None) -> str:
    """The file of the Python of this name; without one, of the Python that runs; raise `Problem` if it is not here."""
    if not name:
        return sys.executable
    here = pythons.here({}) | pythons.others({})
    here.pop(WASM, None)  # it cannot start the process that each trial needs
    if name in here:
        return here[name].executable
    for command in (name, f"python{name}"):
        if found := shutil.which(command):
            return found
    do = f"name its file, or one of those that are here: {', '.join(here)}"
    raise problem(f"Python {name}", "is not here", do)
