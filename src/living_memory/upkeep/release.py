"""What a release says of itself: the section of CHANGELOG.md for a tag, which must be that of the version."""

import re
from datetime import date
from pathlib import Path

from ..problem import problem
from ..project import HOME, read_settings

CHANGES = "CHANGELOG.md"
SECTION = re.compile(r"^## (\S+) - \d{4}-\d\d-\d\d\n((?:(?!## ).*\n?)*)", re.M)
"""The section of a release: its version, and all below its heading, which says the day, up to the next such heading."""


def notes(tag: str, folder: Path = HOME) -> str:
    """The section of the release in Markdown, without its heading.

    Raise `Problem` where the tag is not that of the version in pyproject.toml, or CHANGELOG.md tells nothing of it.
    """
    version = read_settings(folder / "pyproject.toml")["project"]["version"]
    if tag != f"v{version}":
        what = f"is not the tag of this version, `v{version}`"
        do = "give the tag of the version, or write another version in pyproject.toml"
        raise problem(tag, what, do)
    text = (folder / CHANGES).read_text(encoding="utf-8")
    sections: dict[str, str] = dict(SECTION.findall(text))
    said = sections.get(version, "").strip()
    if not said:
        what = f"has no section of {version} with its day, or nothing in it"
        do = f"write `## {version} - {date.today()}` above what is new in it"
        raise problem(CHANGES, what, do)
    return said
