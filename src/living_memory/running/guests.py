"""What a snippet has beside the standard library: a package of PyPI, in a folder of its own for each Python.

Nobody needs one who has not asked: where guests are not asked for, a snippet that has one is as recorded. Its folder
is the only entry of `PYTHONPATH`, so that each Python runs as it does for every other snippet.
"""

import os
import shutil
import subprocess
import tempfile
from contextlib import suppress
from pathlib import Path
from threading import Lock

from ..book.python import Python
from ..book.snippets import Snippet
from ..problem import Problem, problem
from ..project import HOME, Guest
from . import cache as kept

ASKED = "LIVING_MEMORY_GUESTS"
"""The variable that asks for them, if it is neither empty nor 0."""
SECONDS = 300
"""How long a package may take to come."""
_lock = Lock()


def are_asked() -> bool:
    """Whether snippets with a guest run here."""
    return os.environ.get(ASKED, "0") not in ("", "0")


def may_run(snippet: Snippet, column: str) -> bool:
    """Whether a snippet runs on the Python of this column: it has no guest, or that is asked for and to be had."""
    return snippet.guest is None or (are_asked() and column in snippet.guest.pythons)


def variables(snippet: Snippet, python: Python) -> dict[str, str]:
    """The variables with which a run finds the guest of a snippet; raise `Problem` where it cannot be had."""
    if snippet.guest is None:
        return {}
    return {"PYTHONPATH": str(folder(snippet.guest, python))}


def folder(guest: Guest, python: Python) -> Path:
    """Where a guest and what it needs lie for a Python, brought there once; raise `Problem` where it cannot be had."""
    place = kept.folder("guests", str(guest), kept.interpreter(python))
    with _lock:
        if not place.is_dir():
            place.parent.mkdir(parents=True, exist_ok=True)
            with tempfile.TemporaryDirectory(dir=place.parent) as half:
                whole = Path(half, "whole")
                bring(guest, python, whole)
                with suppress(OSError):  # another process was quicker
                    whole.rename(place)
    return place


def bring(guest: Guest, python: Python, place: Path) -> None:
    """Let uv install a guest into a folder, built by nobody here; raise `Problem` where it cannot."""
    uv = os.environ.get("UV") or shutil.which("uv") or "uv"
    command = [uv, "pip", "install", "--quiet", "--only-binary", ":all:"]
    command += ["--python", python.executable, "--target", str(place)]
    command += ["--compile-bytecode", f"{guest.name}=={guest.version}"]
    try:
        done = subprocess.run(
            command, cwd=HOME, capture_output=True, text=True, timeout=SECONDS
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise not_had(guest, python, str(error)) from None
    if done.returncode:
        raise not_had(guest, python, done.stderr)


def not_had(guest: Guest, python: Python, said: str) -> Problem:
    """A problem with a guest that does not come."""
    what = f"uv brings no {guest} for Python {python.minor}"
    do = (
        f"go without guests (no `--guests`, no {ASKED}): they are as recorded then; "
        "or take this Python out of the guest's `pythons`"
    )
    return problem("pyproject.toml", what, do, said)
