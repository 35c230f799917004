"""What git knows of the clone: asked in one place."""

import os
import subprocess
from collections.abc import Iterable
from pathlib import Path

from .problem import problem

COMMIT = "\x01"


# No optional locks, and nothing from elsewhere: a partial clone would fetch what it lacks.
QUIET = {"GIT_OPTIONAL_LOCKS": "0", "GIT_NO_LAZY_FETCH": "1"}


def last_changed(folder: Path) -> dict[str, str]:
    """The day of the last commit of each file, `2026-11-24`, by its path in the folder, in one call of git.

    Left out is what git cannot know: all without git or outside a repository,
    and in a shallow clone the files whose last commit lies where its history was cut.
    """
    log = [
        "git",
        "-c",
        "core.quotePath=false",
        "log",
        "--no-renames",
        "--name-only",
        "--relative",
    ]
    ask = [
        *log,
        "--decorate=full",
        f"--format={COMMIT}%cs %D",
        "--",
        "docs",
        "snippets",
    ]
    try:
        said = subprocess.run(
            ask,
            cwd=folder,
            capture_output=True,
            text=True,
            encoding="utf-8",
            env={**os.environ, **QUIET},
        )
    except FileNotFoundError:
        return {}
    return read_log(said.stdout) if said.returncode == 0 else {}


def read_log(log: str) -> dict[str, str]:
    """The day of each path, the newest commit first; none where git says `grafted`: there history was cut."""
    days: dict[str, str] = {}
    for commit in log.split(COMMIT)[1:]:
        head, *paths = filter(None, commit.splitlines())
        day, _, names = head.partition(" ")
        for path in paths:
            days.setdefault(path, "" if "grafted" in names.split(", ") else day)
    return {path: day for path, day in days.items() if day}


def newest_day(days: dict[str, str], paths: Iterable[str]) -> str:
    """The latest day of these paths; empty where none is known."""
    return max((days[path] for path in paths if path in days), default="")


def git(
    folder: Path,
    *words: str,
    do: str = "run it in a clone of the project",
    **environment: str,
) -> bytes:
    """What git prints; raise `Problem` with its own words and what to do where it refuses, or is not here."""
    asked = " ".join(["git", *words[:2]])
    command = ["git", "-c", "core.quotePath=false", *words]
    try:
        done = subprocess.run(
            command, cwd=folder, env=os.environ | environment, capture_output=True
        )
    except FileNotFoundError:
        raise problem(asked, "git is not here", "install git") from None
    if done.returncode:
        raise problem(
            asked, done.stderr.decode("utf-8", "replace").strip() or "found nothing", do
        )
    return done.stdout
