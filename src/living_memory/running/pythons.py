"""Which Pythons are here, and who they are."""

import os
from collections.abc import Mapping
from functools import cache
from glob import glob

from click import echo
from python_discovery import DiskCache, PythonInfo, iter_interpreters

from ..book.python import Python
from ..inside.kinds import KINDS, identity, kinds
from ..project import BUILDS, CACHE, FOLDERS, SUPPORTED
from . import passed_over


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
    passed_over.listen()
    infos = iter_interpreters(
        env=passed_over.patiently(path),
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
    for folder in found:
        if not os.path.isdir(folder):
            tell_that_it_is_missing(folder)
    found += glob(f"{pyenv}/versions/*/bin")
    found += glob(f"{pyenv}/pyenv-win/versions/*")
    for folder in split("PATH"):
        # A shim of pyenv starts whichever Python the folder asks for: it is nobody.
        if not folder.rstrip("/\\").endswith("shims"):
            found.append(folder)
    return found


@cache
def tell_that_it_is_missing(folder: str) -> None:
    """Say, once, that a folder is not there which somebody named: what was meant by it stays unfound."""
    echo(f"{FOLDERS} names {folder}, which is no folder", err=True)


def split(variable: str) -> list[str]:
    """The folders that a variable names."""
    named = os.environ.get(variable, "")
    return [folder for folder in named.split(os.pathsep) if folder]


def column(info: PythonInfo) -> str:
    """Where the book shows it: `3.14`, `debug`, or nowhere if it is no release, or special in two ways."""
    if info.version_info.releaselevel != "final":
        return ""
    special = special_about(info)
    if not special:
        return "{}.{}".format(*info.version_info)
    alone = len(special) == 1 and special[0] in KINDS
    return special[0] if alone else ""


def special_about(info: PythonInfo) -> list[str]:
    """What is special about this interpreter; empty for the usual build."""
    return kinds(
        info.implementation,
        info.debug_build,
        info.architecture,
        info.free_threaded,
        info.platform,
    )


def describe(info: PythonInfo) -> Python:
    """Who this interpreter is."""
    special = special_about(info)
    who = identity(info.version, info.platform, info.machine, special)
    executable = info.system_executable or info.executable
    return Python(column(info), who, executable)
