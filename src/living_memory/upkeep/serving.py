"""What `mkdocs serve` needs while someone writes: a free port, and to start anew where the code has changed."""

import os
import shutil
import signal
import socket
import sys
from collections.abc import Iterator
from pathlib import Path

from ..problem import Problem, problem
from ..project import HOME, PACKAGE
from ..running import cache

_running: list[str] = []
"""The digest of the code that runs."""


def see_that_port_is_free(host: str, port: int) -> None:
    """Raise `Problem` where another program has this address."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        socket.create_server((host, port), family=family).close()
    except OSError as error:
        what = f"the site cannot be served there: {error.strerror}"
        do = f"end what uses it, or `uv run mkdocs serve -a {host}:{port + 1}`"
        raise problem(f"{host}:{port}", what, do) from None


def end_in_order() -> None:
    """Whoever ends the server interrupts it, as Ctrl-C does: then MkDocs removes the temporary folder of the site."""
    for name in ("SIGTERM", "SIGHUP"):
        number = getattr(signal, name, None)  # Windows has not all of them
        if number and signal.getsignal(number) != signal.SIG_IGN:
            signal.signal(number, signal.default_int_handler)


def remember_code() -> None:
    """Remember the code as it is now as the code that runs."""
    _running.append(cache.code(PACKAGE))


def follow_code(site: Path) -> list[Problem]:
    """Become a fresh process of the same command where the code has changed; give what is wrong where it cannot.

    `site` is the temporary folder of the site, which the fresh process makes anew.
    """
    if cache.code(PACKAGE) == _running[-1]:
        return []
    wrong = list(mistakes())
    if not wrong:
        shutil.rmtree(site, ignore_errors=True)
        sys.stdout.flush()
        sys.stderr.flush()
        os.execv(sys.executable, [sys.executable, *sys.orig_argv[1:]])
    return wrong


def mistakes() -> Iterator[Problem]:
    """The modules that are not Python: a process that began with them would end at once."""
    for path in sorted(PACKAGE.rglob("*.py")):
        try:
            compile(path.read_bytes(), path, "exec")
        except SyntaxError as error:
            where = f"{path.relative_to(HOME)}:{error.lineno}"
            yield problem(where, f"not Python: {error.msg}", "correct it")
