"""What git knows of the clone: asked in one place."""

import os
import shlex
import subprocess
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from .problem import Problem, problem

GIT = ("git", "-c", "core.quotePath=false")
# No optional locks, and nothing from elsewhere: a partial clone would fetch what it lacks.
QUIET = {"GIT_OPTIONAL_LOCKS": "0", "GIT_NO_LAZY_FETCH": "1"}
COMMIT = "\x01"
"""What begins a commit in the log."""
LOG = (
    "log",
    "--no-renames",
    "--name-only",
    "--relative",
    "--decorate=full",
    f"--format={COMMIT}%cs %D",
    "--",
    "docs",
    "snippets",
)
NAMES = "--end-of-options"
"""Below it nothing is an option, whatever a reader typed."""
CUT = "grafted"
"""How git decorates a commit where the history of a shallow clone was cut."""


@dataclass(frozen=True)
class Commit:
    """A commit of the log: its day, `2026-11-24`, whether history was cut there, and the files that it changed."""

    day: str
    is_cut: bool
    paths: list[str]


def git(
    folder: Path,
    *words: str,
    do: str = "run it in a clone of the project",
    **environment: str,
) -> bytes:
    """What git prints; raise `Problem` with its own words and what to do where it refuses, or is not here."""
    said_words = [word for word in words if word != NAMES]
    asked = shlex.join(["git", *said_words[:2]])
    known = os.environ | environment
    try:
        done = subprocess.run(
            [*GIT, *words], cwd=folder, env=known, capture_output=True
        )
    except FileNotFoundError:
        raise problem(asked, "git is not here", "install git") from None
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip()
        raise problem(asked, said or "found nothing", do)
    return done.stdout


def last_changed(folder: Path) -> dict[str, str]:
    """The day of the last commit of each file, `2026-11-24`, by its path in the folder, in one call of git.

    Left out is what git cannot know: all without git or outside a repository,
    and in a shallow clone the files whose last commit lies where its history was cut.
    """
    try:
        log = git(folder, *LOG, **QUIET)
    except Problem:
        return {}
    days: dict[str, str] = {}
    for commit in commits(log.decode("utf-8")):
        day = "" if commit.is_cut else commit.day
        for path in commit.paths:
            days.setdefault(path, day)
    return {path: day for path, day in days.items() if day}


def commits(log: str) -> Iterator[Commit]:
    """The commits of a log, the newest first."""
    _, *parts = log.split(COMMIT)
    for part in parts:
        head, *rows = part.splitlines()
        day, _, names = head.partition(" ")
        is_cut = CUT in names.split(", ")
        yield Commit(day, is_cut, [row for row in rows if row])


def newest_day(days: dict[str, str], paths: Iterable[str]) -> str:
    """The latest day of these paths; empty where none is known."""
    known = [days[path] for path in paths if path in days]
    return max(known, default="")
