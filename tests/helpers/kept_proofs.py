"""Proofs that held are kept in `.cache/proofs`, each under a digest of all that it depends on.

That is what it looks at, the code that makes it, and the libraries that pyproject.toml pins: if any of them changes,
the proof is another one, which nobody has made yet. One that failed is never kept. A kept one is made again after one
to three weeks, each on a day of its own, so that every day some are fresh; `--fresh` makes all of them again.
"""

import ast
import hashlib
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from living_memory.project import CACHE, HOME
from living_memory.rooms import FACE, absolute, imports, modules, parent
from living_memory.running.cache import Entry

WEEK = 7 * 24 * 60 * 60
OLDEST = 3 * WEEK
"""The seconds after which no proof is taken any more."""
PLACE = CACHE / "proofs"
HELPERS = HOME / "tests/helpers"
Part = str | bytes | Path
"""What a proof depends on: a text, bytes, or the content of a file."""


def digest(*parts: Part) -> str:
    """Hexadecimal digits that change with each part, with their number and with their order."""
    whole = hashlib.sha256()
    for part in parts:
        whole.update(hashlib.sha256(content(part)).digest())
    return whole.hexdigest()


def content(part: Part) -> bytes:
    """The bytes of a part."""
    if isinstance(part, Path):
        return part.read_bytes()
    return part.encode() if isinstance(part, str) else part


@dataclass
class KeptProofs:
    """Where proofs are kept, and how many of each kind one run of the tests took from there, and made."""

    fresh: bool = False
    patient: bool = False
    """Whether a proof is taken however old it is, as the short path does: the whole check makes it again."""
    folder: Path = field(default_factory=lambda: PLACE)
    taken: Counter[str] = field(default_factory=Counter)
    made: Counter[str] = field(default_factory=Counter)

    def of(self, kind: str, *parts: Part) -> "Proof":
        """The proof of this kind over all these parts; `kind` is what the closing summary calls it."""
        name = digest(kind, *parts)
        return Proof(kind, self.folder / name[:2] / name, self)

    def summary(self) -> list[str]:
        """What the closing summary says of them; no line where there is none."""
        told = []
        for count, how in (
            (self.taken, "taken from .cache/proofs"),
            (self.made, "made now"),
        ):
            kinds = [f"{number} of {kind}" for kind, number in sorted(count.items())]
            if kinds:
                told.append(f"proofs {how}: {', '.join(kinds)}")
        if self.taken:
            told.append("`uv run pytest --fresh` makes all of them again")
        return told

    def forget(self) -> None:
        """Remove the proofs that are too old to be taken."""
        for path in self.folder.rglob("*"):
            with suppress(OSError):  # another run of the tests may do the same
                if path.is_file() and age(path) > OLDEST:
                    path.unlink()


@dataclass(frozen=True)
class Proof:
    """One proof: the file that is there if it held, with what it found."""

    kind: str
    place: Path
    proofs: KeptProofs

    def known(self) -> str | None:
        """What it found when it held; None where it has to be made."""
        if self.proofs.fresh or not self.place.exists():
            return None
        if not self.proofs.patient and age(self.place) > self.lasts:
            return None
        return Entry(self.place).read()

    def take(self) -> None:
        """Count it as taken."""
        self.proofs.taken[self.kind] += 1

    @property
    def lasts(self) -> float:
        """For how many seconds it is taken: from one week to three, by its digest."""
        return WEEK + int(self.place.name[:8], 16) / 2**32 * (OLDEST - WEEK)

    def keep(self, found: str = "") -> None:
        """Keep it, once it held."""
        Entry(self.place).keep(found)
        self.proofs.made[self.kind] += 1


def age(path: Path) -> float:
    """How many seconds ago a file was written."""
    return time.time() - path.stat().st_mtime


@cache
def code_of(file: Path) -> str:
    """A digest of a file, of all code of this project that it imports by whatever way, and of the pins."""
    return digest(HOME / "pyproject.toml", *sorted(files_below(file)))


@cache
def files_below(file: Path) -> set[Path]:
    """A file of the tests, and all files of this project that it imports by whatever way."""
    seen: set[Path] = set()
    todo = [file]
    while todo:
        one = todo.pop()
        if one not in seen:
            seen.add(one)
            todo += imported(one)
    return seen


@cache
def machine() -> str:
    """A digest of the whole machinery: for what starts it as a process of its own."""
    files = [
        *(HOME / "src").rglob("*"),
        *HELPERS.glob("*.py"),
        HOME / "tests/conftest.py",
    ]
    code = [one for one in files if one.is_file() and "__pycache__" not in one.parts]
    return digest(HOME / "pyproject.toml", *sorted(code))


def imported(file: Path) -> Iterator[Path]:
    """The files of this project that a file imports."""
    own = {path: name for name, path in known().items()}
    if file in own:
        for module in below().get(own[file], ()):
            yield from with_folders(module)
        return
    for name in names(file):
        helper = HELPERS / f"{name}.py"
        if helper.exists():
            yield helper
        inner = absolute(name)
        if inner is not None:
            yield from with_folders(inner)


def names(file: Path) -> Iterator[str]:
    """The names that a file of the tests imports, `living_memory.book.model` for `from … import model`."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or ""
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


@cache
def known() -> dict[str, Path]:
    """The modules of the package."""
    return modules()


@cache
def below() -> dict[str, list[str]]:
    """The modules of the package that each module of it imports."""
    found: dict[str, list[str]] = {}
    for one in imports():
        if one.own:
            found.setdefault(one.importer, []).append(one.imported)
    return found


def with_folders(module: str) -> Iterator[Path]:
    """The file of a module, and those of the folders in which it lies; of the package's face, every file."""
    if module in ("", FACE):
        yield from known().values()
    while module:
        if module in known():
            yield known()[module]
        module = parent(module)
