"""Files written whole or not at all, read whole or refused; digests of texts."""

import hashlib
import os
import shutil
import stat
from contextlib import suppress
from pathlib import Path
from threading import get_ident

from .problem import problem
from .project import UPDATE

LARGEST = 1024 * 1024
"""The bytes that a recording may have."""
IS_FOLDER = "is a folder, and a file is written there"
IS_PIPE = "is a pipe, a socket or a device, and a file is read here"
MOVE_IT = f"move the folder away, then {UPDATE}"
ROOM = (
    "see that its folder may be written to and that the disk has room, then do it again"
)


def is_pipe(path: Path) -> bool:
    """Whether a pipe, a socket or a device stands there: reading it may have no end. Raises `OSError`, too."""
    mode = path.stat().st_mode
    return not stat.S_ISREG(mode) and not stat.S_ISDIR(mode)


def whole(path: Path, where: str, largest: int = LARGEST) -> str:
    """The text of a file that the tests write; raise `Problem` where it is too long, or not UTF-8."""
    if path.is_dir():
        raise problem(where, IS_FOLDER, MOVE_IT)
    try:
        if is_pipe(path):
            raise problem(where, IS_PIPE, UPDATE)
        size = path.stat().st_size
        if size > largest:
            what = f"has more than {largest // 1024} KiB"
            raise problem(where, what, UPDATE)
        return path.read_text(encoding="utf-8")
    except OSError as error:
        what = f"cannot be read: {error.strerror}"
        raise problem(where, what, UPDATE) from None
    except UnicodeDecodeError as error:
        raise problem(where, f"cannot be read: {error}", UPDATE) from None


def exact(path: Path) -> str:
    """The text of a file to the letter, with the ends of its lines as they are."""
    return path.read_bytes().decode("utf-8")


def line_end(text: str) -> str:
    """How the lines of a text end: as they do on Windows if one does, else by `\\n`."""
    return "\r\n" if "\r\n" in text else "\n"


def write(path: Path, text: str, where: str) -> None:
    """Write a whole file or nothing; raise `Problem` where the system does not let us."""
    if path.is_dir():
        raise problem(where, IS_FOLDER, MOVE_IT)
    try:
        replace(path, text)
    except OSError as error:
        raise problem(where, f"cannot be written: {error.strerror}", ROOM) from None


def replace(path: Path, text: str) -> None:
    """Write a whole file or nothing: nobody meets half of it. Who may read it, and run it, stays as it was."""
    own = f"{os.getpid()}.{get_ident()}"
    fresh = path.with_name(f".{path.name}.{own}")
    try:
        save(fresh, text)
        if path.is_file():
            shutil.copymode(path, fresh)
        fresh.replace(path)
    finally:
        with suppress(OSError):  # where the folder itself cannot be reached
            fresh.unlink(missing_ok=True)  # it is still there where the disk is full


def save(path: Path, text: str) -> None:
    """Write a file, and the folder that it lies in."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")


def digest_of(text: str) -> str:
    """Twelve hexadecimal digits that change with the text."""
    digest = hashlib.sha256(text.encode())
    return digest.hexdigest()[:12]
