"""Where the project lies, what it is called, which Pythons it supports, and where its cache is."""

import tomllib
from pathlib import Path
from typing import Any, NamedTuple

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


def read_settings(path: Path) -> dict[str, Any]:
    """What pyproject.toml says; end with one sentence where it cannot be read: nothing here works without it."""
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:  # ValueError: it is not UTF-8, or not TOML
        do = "correct it; `git diff HEAD -- pyproject.toml` shows what is new there"
        wrong = problem(path.name, f"cannot be read: {error}", do)
        raise SystemExit(str(wrong)) from None


def setting(*names: str) -> Any:
    """One of the settings, by the names of its tables and its own; end with one sentence where it is not there."""
    found: Any = SETTINGS
    for name in names:
        if name not in found:
            what = f"does not say `{'.'.join(names)}`"
            do = "say it as `git show HEAD:pyproject.toml` does"
            raise SystemExit(str(problem("pyproject.toml", what, do)))
        found = found[name]
    return found


SETTINGS = read_settings(HOME / "pyproject.toml")
VERSION: str = setting("project", "version")
TITLE: str = setting("tool", "living-memory", "title")
"""What the site and the book are called."""
ABOUT: str = setting("project", "description")
AUTHORS = ", ".join(author["name"] for author in setting("project", "authors"))
ADDRESS: str = setting("project", "urls", "Homepage")
"""Where the site stands, unless `SITE_URL` says another place; it ends with a stroke."""
REPOSITORY: str = setting("project", "urls", "Source")
"""The address of the repository: the table `urls` in pyproject.toml is the one place that has it."""
ISSUES = f"{REPOSITORY}/issues"
SUPPORTED: tuple[str, ...] = tuple(setting("tool", "living-memory", "pythons"))
"""The minor versions that have a column in the book, oldest first."""
BUILDS: tuple[str, ...] = tuple(setting("tool", "living-memory", "builds"))
"""Builds of another kind than the usual one, each known by the name of what is special about it."""


class Guest(NamedTuple):
    """A package of PyPI that a snippet may have beside the standard library, at exactly one version.

    `pythons` are the columns for which that version is to be had without building it.
    """

    name: str
    version: str
    pythons: tuple[str, ...]

    def __str__(self) -> str:
        return f"{self.name} {self.version}"


GUESTS: dict[str, Guest] = {
    name: Guest(name, said["version"], tuple(said["pythons"]))
    for name, said in setting("tool", "living-memory", "guests").items()
}
"""The packages that a snippet may name in its docstring, by name."""


def need_clone(command: str) -> None:
    """Raise `Problem` where this is an installed package, which has no sources to write into."""
    if INSTALLED:
        do = f"run it in a clone of {REPOSITORY}, by `uv run {command}`"
        raise problem(
            command, "works on the sources of the book, and they are not here", do
        )
