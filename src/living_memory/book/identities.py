"""`pythons.toml`: who made the recordings."""

import json
import re
import tomllib
from contextlib import suppress
from pathlib import Path

from ..files import whole, write
from ..problem import Problem, problem
from ..project import UPDATE
from .columns import pick

COMPILED_FROM = re.compile(r" \(https?:/\S+ \w+\)?\]?")
"""Where the source of a compiler lies."""
PYTHONS = "snippets/pythons.toml"
HEAD = "# Who made the recordings. Written by `pytest --update-examples`."


def identities(folder: Path) -> dict[str, str]:
    """Who made the recordings, by minor version; raise `Problem` if the file does not say it."""
    path = folder / "pythons.toml"
    if not path.exists():
        return {}
    return read(whole(path, PYTHONS))


def readable(folder: Path) -> dict[str, str]:
    """Who made the recordings, as far as the lines say so of a file that cannot be read as a whole.

    Of two lines about one column, as a merge leaves them, nobody knows which is right, and both are left out.
    """
    found: dict[str, str] = {}
    twice = set()
    with suppress(Problem):
        for row in whole(folder / "pythons.toml", PYTHONS).splitlines():
            with suppress(Problem):
                for name, who in read(row).items():
                    if found.setdefault(name, who) != who:
                        twice.add(name)
    return {name: who for name, who in found.items() if name not in twice}


def read(text: str) -> dict[str, str]:
    """Who made the recordings, as this text says; raise `Problem` if it does not say it."""
    try:
        known = tomllib.loads(text)
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
    write(folder / "pythons.toml", text, PYTHONS)


def short(identity: str) -> str:
    """Who a Python is, without the address of its compiler's source, which `sys.version` may cut off in the middle."""
    return COMPILED_FROM.sub("]", identity)
