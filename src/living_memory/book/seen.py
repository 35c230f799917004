"""`snippets/sources.toml`: with which releases of CPython's source each citation was last seen."""

import json
import tomllib
from collections.abc import Mapping
from pathlib import Path

from ..files import whole, write
from ..problem import problem

SOURCES = "snippets/sources.toml"
HEAD = "# With which releases of CPython's source each citation was last seen. Written by `living-memory sources`."
HOLD = "uv run living-memory sources"
REMOVE = f"remove it, and let `{HOLD}` write it anew"
Seen = dict[str, list[str]]
"""The releases, such as `3.13.15`, by the citation as it is typed, without `[^` and `]`."""


def read(folder: Path) -> Seen:
    """What was seen, for the book in this folder; raise `Problem` if the file does not say it."""
    path = folder / SOURCES
    if not path.exists():
        return {}
    try:
        known = tomllib.loads(whole(path, SOURCES))
    except tomllib.TOMLDecodeError as error:
        raise problem(SOURCES, f"is not TOML: {error}", REMOVE) from None
    for typed, releases in known.items():
        if not is_texts(releases):
            what = f"expected releases for {typed!r}, found {str(releases)[:60]!r}"
            raise problem(SOURCES, what, REMOVE)
    return known


def is_texts(value: object) -> bool:
    """Whether this is a list of texts."""
    return isinstance(value, list) and all(isinstance(one, str) for one in value)


def record(folder: Path, seen: Mapping[str, list[str]]) -> None:
    """Say what was seen, in the order of the citations."""
    rows = [HEAD]
    for typed in sorted(seen):
        releases = json.dumps(seen[typed])  # as TOML quotes them
        rows.append(f"{json.dumps(typed, ensure_ascii=False)} = {releases}")
    write(folder / SOURCES, "\n".join([*rows, ""]), SOURCES)
