"""A Python that nobody has released yet: one that is here, and says that it is the next minor version.

`tests/upkeep/test_next_python.py` rehearses with it what a maintainer does each October.
"""

import shutil
from pathlib import Path

from living_memory.book.python import Python
from living_memory.book.versions import order
from living_memory.project import SUPPORTED

SAYS = '''

class Version(tuple):
    """What `sys.version_info` is, of a Python that is not there yet."""

    __slots__ = ()
    major, minor, micro, releaselevel, serial = {numbers}


import sys

sys.version_info = sys.implementation.version = Version({numbers})
sys.version = "{release} " + sys.version.partition(" ")[2]
sys.hexversion = {hexversion}
'''
"""What it says at the end of `encodings`, which a Python imports before all else, with `-S` and `-I`, too."""


def after(minor: str) -> str:
    """The next minor version: `3.16` of `3.15`."""
    major, number = order(minor)
    return f"{major}.{number + 1}"


NEXT = after(SUPPORTED[-1])


def make(folder: Path, like: Python) -> Path:
    """Lay out such a Python in this folder; give the folder of its program.

    The program is a copy of that of `like`, and finds its library beside itself. There each file is a link to one of
    `like`, but for the one that says the version.
    """
    program = Path(like.executable)
    own = folder / "bin"
    own.mkdir(parents=True)
    shutil.copy(program, own / f"python{NEXT}")
    library = link(program.parents[1] / "lib", folder / "lib")
    modules = link(library / f"python{like.minor}")
    first = link(modules / "encodings") / "__init__.py"
    text = first.read_text(encoding="utf-8")
    first.unlink()
    first.write_text(text + saying(NEXT), encoding="utf-8")
    return own


def link(source: Path, target: Path | None = None) -> Path:
    """A folder of links to what lies in `source`; it takes its place where that is a link itself."""
    if target is None:
        source, target = source.resolve(), source
        target.unlink()
    target.mkdir()
    for path in source.iterdir():
        (target / path.name).symlink_to(path)
    return target


def saying(minor: str) -> str:
    """The lines by which a Python says that it is the first release of a minor version."""
    major, number = order(minor)
    return SAYS.format(
        numbers=(major, number, 0, "final", 0),
        release=f"{minor}.0",
        hexversion=hex(major << 24 | number << 16 | 0xF0),
    )
