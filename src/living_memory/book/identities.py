"""`pythons.toml`: who made the recordings."""

import json
import tomllib
from pathlib import Path

from ..files import replace, whole
from ..problem import problem
from ..project import UPDATE
from .columns import pick

PYTHONS = "snippets/pythons.toml"
HEAD = "# Who made the recordings. Written by `pytest --update-examples`."


def identities(folder: Path) -> dict[str, str]:
    """Who made the recordings, by minor version; raise `Problem` if the file does not say it."""
    path = folder / "pythons.toml"
    if not path.exists():
        return {}
    try:
        known = tomllib.loads(whole(path, PYTHONS))
    except tomllib.TOMLDecodeError as error:
        raise problem(PYTHONS, f"is not TOML: {error}", UPDATE) from None
    for name, who in known.items():
        is_identity = isinstance(who, str) and who.isprintable()
        if not is_identity:
            found = str(who)[:80]
            what = f"expected the identity of {name}, found {found!r}"
            raise problem(PYTHONS, what, UPDATE)
    return known


def write_identities(folder: Path, known: dict[str, str]) -> None:
    """Say who made the recordings."""
    text = f"{HEAD}\n"
    for name, who in pick(known).items():
        quoted = json.dumps(who, ensure_ascii=False)  # as TOML quotes it
        text += f'"{name}" = {quoted}\n'
    replace(folder / "pythons.toml", text)
