"""Which Pythons are here, and who they are."""

import logging
import os
import sys
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from glob import glob
from pathlib import Path

from python_discovery import DiskCache, PythonInfo, iter_interpreters

HOME = Path(__file__).parents[2]
CACHE = HOME / ".cache"
FOLDERS = "LIVING_MEMORY_PYTHONS"
SUPPORTED: tuple[str, ...] = tuple(
    tomllib.loads((HOME / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["living-memory"]["pythons"]
)
NEWEST = SUPPORTED[-1]


@dataclass(frozen=True)
class Python:
    """One interpreter.

    `minor` is `3.14`; `identity` is who it is in full, `3.14.10 (main, …) [GCC 16.2.0] linux x86_64`.
    """

    minor: str
    identity: str
    executable: str

    @property
    def release(self) -> str:
        """The version to the patch, `3.14.10`."""
        return self.identity.split()[0]


def here(recorded: Mapping[str, str]) -> dict[str, Python]:
    """The supported Pythons of this machine, oldest first, one for each minor version.

    Where a minor version is here more than once, the identity that made the recordings
    (`recorded`) wins, then the newest patch release.
    """
    found: dict[str, Python] = {}
    for info in sorted(interpreters(), key=lambda info: info.version_info[:3]):
        python = describe(info)
        if getattr(found.get(python.minor), "identity", None) != recorded.get(python.minor, ""):
            found[python.minor] = python
    return {minor: found[minor] for minor in SUPPORTED if minor in found}


def interpreters() -> list[PythonInfo]:
    """Every release of a supported CPython, 64-bit, with the GIL, without debugging."""
    logging.getLogger("python_discovery").setLevel(logging.ERROR)  # it warns of every Python 2
    environment = {**os.environ, "PATH": os.pathsep.join(folders())}
    cache = DiskCache(CACHE / "pythons")
    return list(iter_interpreters(env=environment, cache=cache, predicate=is_supported))


def folders() -> list[str]:
    """Where to look: the folders in `LIVING_MEMORY_PYTHONS`, then pyenv's, then PATH (uv's are known)."""
    pyenv = os.environ.get("PYENV_ROOT") or os.path.expanduser("~/.pyenv")
    named = os.environ.get(FOLDERS, "").split(os.pathsep)
    on_path = os.environ.get("PATH", "").split(os.pathsep)
    # A shim of pyenv starts whichever Python the folder asks for: it is nobody.
    real = (folder for folder in on_path if not folder.rstrip("/\\").endswith("shims"))
    return list(filter(None, [*named, *glob(f"{pyenv}/versions/*/bin"), *glob(f"{pyenv}/pyenv-win/versions/*"), *real]))


def is_supported(info: PythonInfo) -> bool:
    """Whether the book speaks of this interpreter."""
    plain = info.implementation == "CPython" and info.architecture == 64
    other = info.free_threaded or info.debug_build or info.version_info.releaselevel != "final"
    return plain and not other and minor_of(info) in SUPPORTED


def minor_of(info: PythonInfo) -> str:
    """`3.14`"""
    return "{0}.{1}".format(*info.version_info)


def describe(info: PythonInfo) -> Python:
    """Who this interpreter is."""
    identity = " ".join([*info.version.split(), info.platform, info.machine])
    return Python(minor_of(info), identity, info.system_executable or info.executable or sys.executable)
