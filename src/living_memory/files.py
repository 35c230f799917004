"""Files written whole or not at all, read whole or refused; digests of texts."""

import hashlib
import os
from pathlib import Path
from threading import get_ident

from .problem import problem
from .project import UPDATE

LARGEST = 1024 * 1024
"""The bytes that a recording may have."""


def whole(path: Path, where: str, largest: int = LARGEST) -> str:
    """The text of a file that the tests write; raise `Problem` where it is too long, or not UTF-8."""
    try:
        size = path.stat().st_size
        if size > largest:
            what = f"has more than {largest // 1024} KiB"
            raise problem(where, what, UPDATE)
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise problem(where, f"cannot be read: {error}", UPDATE) from None


def replace(path: Path, text: str) -> None:
    """Write a whole file or nothing: nobody meets half of it."""
    own = f"{os.getpid()}.{get_ident()}"
    fresh = path.with_name(f".{path.name}.{own}")
    try:
        save(fresh, text)
        fresh.replace(path)
    finally:
        fresh.unlink(missing_ok=True)  # it is still there only where the disk is full


def save(path: Path, text: str) -> None:
    """Write a file, and the folder that it lies in."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")


def digest_of(text: str) -> str:
    """Twelve hexadecimal digits that change with the text."""
    digest = hashlib.sha256(text.encode())
    return digest.hexdigest()[:12]
