"""Where the project lies, what it is called, which Pythons it supports, and where its cache is."""

import tomllib
from pathlib import Path

from platformdirs import user_cache_path

from .problem import problem

PACKAGE = Path(__file__).parent
INSIDE = PACKAGE / "inside"
"""What runs inside a target Python."""


def find_home(package: Path) -> Path:
    """The folder of the project: the clone around the package, else what the wheel carries of it."""
    clone = package.parents[1]
    return clone if (clone / "pyproject.toml").is_file() else package / "project"


HOME = find_home(PACKAGE)
INSTALLED = HOME.is_relative_to(PACKAGE)
"""Whether this is an installed package, and not a clone."""
CACHE = user_cache_path("living-memory") if INSTALLED else HOME / ".cache"
FOLDERS = "LIVING_MEMORY_PYTHONS"
"""The variable that names folders with more Pythons."""
UPDATE = "uv run pytest --update-examples"
"""What an author types to bring the recordings to what the Pythons here print."""
SETTINGS = tomllib.loads((HOME / "pyproject.toml").read_text(encoding="utf-8"))
VERSION: str = SETTINGS["project"]["version"]
REPOSITORY: str = SETTINGS["project"]["urls"]["Source"]
"""The address of the repository: the table `urls` in pyproject.toml is the one place that has it."""
ISSUES = f"{REPOSITORY}/issues"
SUPPORTED: tuple[str, ...] = tuple(SETTINGS["tool"]["living-memory"]["pythons"])
"""The minor versions that have a column in the book, oldest first."""
BUILDS: tuple[str, ...] = tuple(SETTINGS["tool"]["living-memory"]["builds"])
"""Builds of another kind than the usual one, each known by the name of what is special about it."""


def need_clone(command: str) -> None:
    """Raise `Problem` where this is an installed package, which has no sources to write into."""
    if INSTALLED:
        do = f"run it in a clone of {REPOSITORY}, by `uv run {command}`"
        raise problem(
            command, "works on the sources of the book, and they are not here", do
        )
