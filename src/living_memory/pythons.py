"""Which Pythons are here, and who they are."""

import logging
import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from glob import glob
from pathlib import Path

from python_discovery import DiskCache, PythonInfo, iter_interpreters

HOME = Path(__file__).parents[2]
CACHE = HOME / ".cache"
FOLDERS = "LIVING_MEMORY_PYTHONS"
PROJECT = tomllib.loads((HOME / "pyproject.toml").read_text(encoding="utf-8"))
SUPPORTED: tuple[str, ...] = tuple(PROJECT["tool"]["living-memory"]["pythons"])


@dataclass(frozen=True)
class Python:
    """One interpreter, `3.14`, and who it is in full, `3.14.10 (main, …) [GCC 16.2.0] linux x86_64`."""

    minor: str
    identity: str
    executable: str


def here(recorded: Mapping[str, str]) -> dict[str, Python]:
    """The supported Pythons here, oldest first; of one minor version the recorded identity, else the newest."""
    logging.getLogger("python_discovery").setLevel(logging.ERROR)  # it warns of every Python 2
    environment = {**os.environ, "PATH": os.pathsep.join(folders())}
    found = iter_interpreters(env=environment, cache=DiskCache(CACHE / "pythons"), predicate=is_supported)
    best: dict[str, Python] = {}
    for python in map(describe, sorted(found, key=lambda info: info.version_info[:3])):
        known = best.get(python.minor)
        if known is None or known.identity != recorded.get(python.minor):
            best[python.minor] = python
    return {minor: best[minor] for minor in SUPPORTED if minor in best}


def folders() -> list[str]:
    """Where to look: the folders in `LIVING_MEMORY_PYTHONS`, then pyenv's, then PATH; uv's are known."""
    pyenv = os.environ.get("PYENV_ROOT") or os.path.expanduser("~/.pyenv")
    named, path = (os.environ.get(name, "").split(os.pathsep) for name in (FOLDERS, "PATH"))
    # A shim of pyenv starts whichever Python the folder asks for: it is nobody.
    path = [folder for folder in path if not folder.rstrip("/\\").endswith("shims")]
    return [*filter(None, named), *glob(f"{pyenv}/versions/*/bin"), *glob(f"{pyenv}/pyenv-win/versions/*"), *path]


def is_supported(info: PythonInfo) -> bool:
    """Whether the book speaks of it: a release of CPython, 64-bit, with the GIL, without debugging."""
    plain = info.implementation == "CPython" and info.architecture == 64
    other = info.free_threaded or info.debug_build or info.version_info.releaselevel != "final"
    return plain and not other and describe(info).minor in SUPPORTED


def describe(info: PythonInfo) -> Python:
    """Who this interpreter is."""
    identity = " ".join([*info.version.split(), info.platform, info.machine])
    return Python("{}.{}".format(*info.version_info), identity, info.system_executable or info.executable)
