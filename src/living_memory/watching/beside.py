"""The files beside a reader's program that it names: a run finds a copy of them, and cannot harm them."""

import ast
from collections.abc import Iterator
from pathlib import Path, PurePath

from ..problem import problem

LARGEST = 8 * 1024 * 1024
"""The bytes of all files together that a run is given."""
LONGEST = 200
"""The characters of a text that may be the name of a file."""


def files(tree: ast.Module, folder: Path, where: str) -> dict[str, bytes]:
    """What lies in the folder of a program and is named in its text, `open("data.txt")`: content by path.

    A folder that it names is taken whole. Raise `Problem` where that is too much.
    """
    found: dict[str, bytes] = {}
    room = LARGEST
    for path in paths(tree, folder):
        room -= path.stat().st_size
        if room < 0:
            what = f"names files beside it of more than {LARGEST // 1024**2} MiB, and a run is given a copy of them"
            raise problem(where, what, "name a smaller one, with its first lines")
        name = path.relative_to(folder).as_posix()
        found[name] = path.read_bytes()
    return found


def paths(tree: ast.Module, folder: Path) -> Iterator[Path]:
    """The files that a program names, and those in the folders that it names."""
    for text in sorted(texts(tree)):
        path = folder / text
        if path.is_file():
            yield path
        elif path.is_dir():
            yield from (one for one in sorted(path.rglob("*")) if one.is_file())


def texts(tree: ast.Module) -> set[str]:
    """The texts in a program that may be the name of something beside it."""
    found = set()
    for node in ast.walk(tree):
        value = node.value if isinstance(node, ast.Constant) else None
        if isinstance(value, str) and is_name(value):
            found.add(value)
    return found


def is_name(text: str) -> bool:
    """Whether a text may name something below a folder."""
    if not text.isprintable() or len(text) > LONGEST:
        return False
    parts = PurePath(text).parts
    is_below = bool(parts) and ".." not in parts
    return is_below and not PurePath(text).is_absolute()


def modules(folder: Path) -> set[str]:
    """The modules and packages in a folder, by the names under which a program there imports them."""
    found = {path.stem for path in folder.glob("*.py")}
    for path in folder.iterdir():
        if path.is_dir() and any(path.glob("*.py")):
            found.add(path.name)
    return found
