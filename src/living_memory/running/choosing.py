"""Which of the Pythons here a reader means, by version, by build, or by file."""

import os
import shutil
import subprocess
import sys

from python_discovery import PythonSpec

from ..book.python import Python
from ..inside.kinds import WASM
from ..problem import problem
from ..project import FOLDERS
from . import pythons

NAMES = PythonSpec.from_string_spec("").generate_re(
    windows=os.name == "nt", all_implementations=True
)
"""The names that Pythons have, `python3.12` and `pypy3` among them, as python-discovery knows them."""
SECONDS = 10
"""How long a Python may take to print a number."""


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
    path = os.pathsep.join(pythons.folders())  # without the shims of pyenv
    for command in (name, f"python{name}"):
        if found := shutil.which(command, path=path):
            see_that_it_is_named_so(found)
            see_that_it_answers(found)
            return found
    do = f"name its file, or one of those that are here: {', '.join(here)}"
    raise problem(f"Python {name}", "is not here", do)


def see_that_it_is_named_so(file: str) -> None:
    """Raise `Problem` where neither a file nor what it is a link to has the name of a Python: it is not started."""
    names = {os.path.basename(file), os.path.basename(os.path.realpath(file))}
    if not any(map(NAMES.fullmatch, names)):
        what = "is no Python by its name, and was not started"
        do = "name the file of a Python, such as `python3`, or a link of such a name"
        raise problem(file, what, do)


def see_that_it_answers(file: str) -> None:
    """Raise `Problem` where a file is not the interpreter of any Python: what it prints would be taken for findings."""
    command = [file, "-c", "print(6 * 7)"]
    try:
        done = subprocess.run(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            timeout=SECONDS,
        )
    except OSError as error:
        said = error.strerror or ""
    except subprocess.TimeoutExpired:
        said = f"it said nothing in {SECONDS} s"
    else:
        if done.stdout.strip() == b"42":
            return
        said = done.stdout[:1000].decode("utf-8", "replace")
    what = "is no Python: it does not answer `-c 'print(6 * 7)'`"
    raise problem(file, what, "name the file of a Python", evidence=said)
