"""The project of another owner: all of the machinery, its pyproject.toml changed, and a book of four pages."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

from living_memory.project import (
    ABOUT,
    ADDRESS,
    AUTHORS,
    HOME,
    REPOSITORY,
    TITLE,
)

NAME, MAKERS = "Fruit's Memory", "The fruit sellers"
SAYS = "How fruit is counted, and by whom"
PLACE, FORGE = "https://fruit.example/", "https://forge.example/sellers/fruit"
CHANGED = {
    AUTHORS: MAKERS,
    TITLE: NAME,
    ABOUT: SAYS,
    ADDRESS: PLACE,
    REPOSITORY: FORGE,
}
"""What the owner writes in pyproject.toml in place of what stands there."""
OLD = [*CHANGED, REPOSITORY.partition("//")[2], ADDRESS.partition("//")[2]]
"""What may stand nowhere in what is built."""


COPIED = {
    "src": "src",
    "tests/data/elsewhere": "docs",
    "docs/assets": "docs/assets",
    "tests/data/small/snippets": "snippets",
}
"""The folders of this project of which that one is made."""
NAV = re.compile(r"^nav:\n(?: .*\n)*", re.M)


def lay_out(folder: Path) -> None:
    """Write the project into a folder that is not there yet."""
    without = shutil.ignore_patterns("__pycache__")
    for place, target in COPIED.items():
        shutil.copytree(HOME / place, folder / target, ignore=without)
    project = (HOME / "pyproject.toml").read_text(encoding="utf-8")
    for old, new in CHANGED.items():
        assert old in project, f"pyproject.toml does not say `{old}`"
        project = project.replace(old, new)
    (folder / "pyproject.toml").write_text(project, encoding="utf-8")
    settings = (HOME / "mkdocs.yml").read_text(encoding="utf-8")
    text = NAV.sub("", settings)  # which then has all pages, by their names
    (folder / "mkdocs.yml").write_text(text, encoding="utf-8")


def run(folder: Path, *command: str) -> None:
    """Let the machinery in this folder run a command; it does not know that it is a copy."""
    own = {"PYTHONPATH": str(folder / "src"), "SITE_URL": ""}
    done = subprocess.run(
        [sys.executable, "-m", *command],
        cwd=folder,
        env=os.environ | own,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stdout + done.stderr
