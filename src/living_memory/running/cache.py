"""The cache: results by all that they depend on. It may be empty, damaged or out of reach, and nothing fails for it.

A kind of result has a folder: `runs` what a snippet printed, `traces` what the recorder wrote, `players` what was drawn
of that, `labs` what a lab drew. Below it a result lies under a digest of its parts: where a part changes, it lies
elsewhere, and what lay there before is never read again. So nothing is ever renewed or compared, and to empty the
cache is always right.
"""

import hashlib
import os
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from .. import project
from ..book.python import Python
from ..files import digest_of, replace

ROOT = project.CACHE
"""The folder that has a folder for each kind."""


@dataclass(frozen=True)
class Entry:
    """The place of one text; its first line there is a digest of the rest, which tells when it is damaged."""

    path: Path

    def read(self) -> str | None:
        """The text, or None where there is none: it was never kept, cannot be read, or is not what was kept."""
        try:
            kept = self.path.read_bytes().decode("utf-8")
        except (OSError, UnicodeDecodeError):
            return None
        digest, _, text = kept.partition("\n")
        return text if digest == digest_of(text) else None

    def keep(self, text: str) -> None:
        """Write the text, whole or not at all: on a full or a read-only disk it is made anew the next time."""
        with suppress(OSError):
            replace(self.path, f"{digest_of(text)}\n{text}")


def entry(kind: str, *parts: str | bytes) -> Entry:
    """Where the text of this kind is kept that these parts make."""
    return Entry(folder(kind, *parts))


def folder(kind: str, *parts: str | bytes) -> Path:
    """The path of what these parts make, for one who writes there with other means: `ROOT/kind/ab/ab12…`."""
    digest = hashlib.sha256()
    for part in parts:
        own = part.encode() if isinstance(part, str) else part
        # With its length before it, no part can be read as the end of another.
        digest.update(f"{len(own)}:".encode())
        digest.update(own)
    name = digest.hexdigest()
    return ROOT / kind / name[:2] / name


def interpreter(python: Python) -> str:
    """Exactly this Python, as a part: another build in the same file has another size or another time."""
    built = os.stat(python.executable)
    return (
        f"{python.identity}\n{python.executable}\n{built.st_size}\n{built.st_mtime_ns}"
    )


def code(folder: Path) -> str:
    """The files below a folder, as a part: it changes when one of them does, or comes or goes."""
    digest = hashlib.sha256()
    for file in sorted(folder.rglob("*.*")):
        if file.is_file() and file.suffix != ".pyc":
            own = file.read_bytes()
            digest.update(f"{file.relative_to(folder)}:{len(own)}:".encode())
            digest.update(own)
    return digest.hexdigest()
