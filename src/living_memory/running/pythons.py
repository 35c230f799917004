"""Which Pythons are here, and who they are."""

import logging
import os
from collections.abc import Mapping
from functools import cache
from glob import glob

from python_discovery import DiskCache, PythonInfo, iter_interpreters

from ..book.python import Python
from ..project import BUILDS, CACHE, FOLDERS, SUPPORTED


def here(recorded: Mapping[str, str]) -> dict[str, Python]:
    """The supported Pythons here, oldest first; of one minor version the recorded identity, else the newest."""
    return search(SUPPORTED, recorded)


def others(recorded: Mapping[str, str]) -> dict[str, Python]:
    """The builds of another kind here, by what is special about them."""
    return search(BUILDS, recorded)


def search(names: tuple[str, ...], recorded: Mapping[str, str]) -> dict[str, Python]:
    """The Pythons of these names here, in this order; of one name the recorded identity, else the newest."""
    best: dict[str, Python] = {}
    for python in found(os.pathsep.join(folders())):
        known = best.get(python.minor)
        if known is None or known.identity != recorded.get(python.minor):
            best[python.minor] = python
    return {name: best[name] for name in names if name in best}


@cache
def found(path: str) -> list[Python]:
    """The Pythons in these folders that have a column in the book, the newest release last."""
    logging.getLogger("python_discovery").setLevel(
        logging.ERROR
    )  # it warns of every Python 2
    environment = {**os.environ, "PATH": path}
    infos = iter_interpreters(
        env=environment,
        cache=DiskCache((CACHE / "pythons").resolve()),  # it trusts no symbolic link
        predicate=lambda info: bool(column(info)),
    )
    return [
        describe(info) for info in sorted(infos, key=lambda info: info.version_info[:3])
    ]


def folders() -> list[str]:
    """Where to look: the folders in `LIVING_MEMORY_PYTHONS`, then pyenv's, then PATH; uv's are known."""
    pyenv = os.environ.get("PYENV_ROOT") or os.path.expanduser("~/.pyenv")
    found = split(FOLDERS)
    found += glob(f"{pyenv}/versions/*/bin")
    found += glob(f"{pyenv}/pyenv-win/versions/*")
    for folder in split("PATH"):
        # A shim of pyenv starts whichever Python the folder asks for: it is nobody.
        if not folder.rstrip("/\\").endswith("shims"):
            found.append(folder)
    return found


def split(variable: str) -> list[str]:
    """The folders that a variable names."""
    named = os.environ.get(variable, "")
    return [folder for folder in named.split(os.pathsep) if folder]


def column(info: PythonInfo) -> str:
    """Where the book shows it: `3.14`, `debug`, or nowhere if it is no release, or special in two ways."""
    is_known = info.implementation in ("CPython", "PyPy")
    if info.version_info.releaselevel != "final" or not is_known:
        return ""
    kinds = {
        "debug": info.debug_build,
        "32-bit": info.architecture == 32,
        "free-threaded": info.free_threaded,
        "PyPy": info.implementation == "PyPy",
    }
    special = [kind for kind, is_so in kinds.items() if is_so]
    if not special:
        return "{}.{}".format(*info.version_info)
    return special[0] if len(special) == 1 else ""


def describe(info: PythonInfo) -> Python:
    """Who this interpreter is."""
    name = column(info)
    words = [*info.version.split(), info.platform, info.machine]
    identity = " ".join(words)
    if name in BUILDS:
        identity += f", {name}"
    return Python(name, identity, info.system_executable or info.executable)
