"""Git, asked from a folder of the clone."""

import os
import subprocess
from pathlib import Path

from .problem import problem


def git(folder: Path, *words: str, do: str = "run it in a clone of the project", **environment: str) -> bytes:
    """What git prints; raise `Problem` with its own words and what to do where it refuses, or is not here."""
    asked = " ".join(["git", *words[:2]])
    command = ["git", "-c", "core.quotePath=false", *words]
    try:
        done = subprocess.run(command, cwd=folder, env=os.environ | environment, capture_output=True)
    except FileNotFoundError:
        raise problem(asked, "git is not here", "install git") from None
    if done.returncode:
        raise problem(asked, done.stderr.decode("utf-8", "replace").strip() or "found nothing", do)
    return done.stdout
