"""`pythons.toml`: who made the recordings."""

import tomllib
from pathlib import Path

from ..files import replace, whole
from ..problem import problem
from ..project import BUILDS, SUPPORTED, UPDATE

PYTHONS = "snippets/pythons.toml"


def identities(folder: Path) -> dict[str, str]:
    """Who made the recordings, by minor version; raise `Problem` if the file does not say it."""
    path, where = folder / "pythons.toml", PYTHONS
    try:
        known = tomllib.loads(whole(path, where)) if path.exists() else {}
    except tomllib.TOMLDecodeError as error:
        raise problem(where, f"is not TOML: {error}", UPDATE) from None
    for name, who in known.items():
        if not isinstance(who, str) or not who.isprintable():
            raise problem(
                where,
                f"expected the identity of {name}, found {str(who)[:80]!r}",
                UPDATE,
            )
    return known


def write_identities(folder: Path, known: dict[str, str]) -> None:
    """Say who made the recordings."""
    lines = ["# Who made the recordings. Written by `pytest --update-examples`."]
    lines += [
        f'"{name}" = "{known[name]}"' for name in SUPPORTED + BUILDS if name in known
    ]
    replace(folder / "pythons.toml", "\n".join([*lines, ""]))
