"""Git, as the tests ask it: by a person with a name, on a day."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest


def git(folder: Path, *words: str, day: str = "2026-01-02") -> str:
    """What git answers in a folder; the test that asks is skipped where a machine has no git, which the site allows."""
    if not shutil.which("git"):
        pytest.skip(
            "git is not here: no page says when it changed, and `since` and `patch` say that git is missing"
        )
    who = {
        f"GIT_{kind}_{what}": "pear"
        for kind in ("AUTHOR", "COMMITTER")
        for what in ("NAME", "EMAIL")
    }
    days = dict.fromkeys(("GIT_AUTHOR_DATE", "GIT_COMMITTER_DATE"), f"{day}T12:00:00Z")
    done = subprocess.run(
        ["git", *words],
        cwd=folder,
        check=True,
        capture_output=True,
        text=True,
        env={**os.environ, **who, **days},
    )
    return done.stdout
