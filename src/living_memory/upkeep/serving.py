"""What `mkdocs serve` needs while someone writes: a free port, and to start anew where the code has changed."""

import os
import shutil
import socket
import sys
from pathlib import Path

from ..problem import Problem, problem
from ..running import cache

_runs: dict[Path, str] = {}
"""The digest of the code that runs, by its package."""


def see_that_port_is_free(host: str, port: int) -> None:
    """Raise `Problem` where another program has this address."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        socket.create_server((host, port), family=family).close()
    except OSError as error:
        what = f"the site cannot be served there: {error.strerror}"
        do = f"end what uses it, or `uv run mkdocs serve -a {host}:{port + 1}`"
        raise problem(f"{host}:{port}", what, do) from None


def remember(package: Path) -> None:
    """Remember the code of this package, as it is now, as the code that runs."""
    _runs[package] = cache.code(package)


def follow_code(package: Path, site: Path) -> list[Problem]:
    """Become a fresh process of the same command where the code has changed; give what is wrong where it cannot.

    `site` is the temporary folder of the site, which the fresh process makes anew.
    """
    if cache.code(package) == _runs[package]:
        return []
    if wrong := mistakes(package):
        return wrong
    shutil.rmtree(site, ignore_errors=True)
    sys.stdout.flush()
    sys.stderr.flush()
    os.execv(sys.executable, [sys.executable, *sys.orig_argv[1:]])


def mistakes(package: Path) -> list[Problem]:
    """The modules of a package that are not Python: a process that began with them would end at once."""
    found = []
    for path in sorted(package.rglob("*.py")):
        try:
            compile(path.read_bytes(), path, "exec")
        except (SyntaxError, ValueError) as error:
            line = getattr(error, "lineno", None) or 1
            where = f"{path.relative_to(package.parents[1])}:{line}"
            found.append(problem(where, f"not Python: {error}", "correct it"))
    return found
