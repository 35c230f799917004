"""Files that are named like a Python and do not say which one they are: they hang, or fail. Each is named once."""

import logging
import os
from collections.abc import Mapping
from functools import cache
from textwrap import shorten

from click import echo

SECONDS = "10"
"""How long python-discovery waits for a file to say which Python it is; it asks a second time."""
WIDTH = 300
"""How much of what it says of such a file is shown, in characters."""


def listen() -> None:
    """Have each file that python-discovery gives up named on standard error; nothing else that it logs is shown."""
    log = logging.getLogger("python_discovery")
    log.setLevel(logging.INFO)
    log.propagate = False  # it warns of every Python 2
    log.handlers = [GivenUp()]


def patiently(path: str) -> Mapping[str, str]:
    """The environment in which these folders are searched, with a bound for each wait unless the user has set one."""
    bound = {"PY_DISCOVERY_TIMEOUT": SECONDS}
    return {**bound, **os.environ, "PATH": path}


class GivenUp(logging.Handler):
    """Hears of each file that could not be asked."""

    def emit(self, record: logging.LogRecord) -> None:
        """Name it. An error of a class of its own says that a Python is too old for the book: that needs no word."""
        match record.args:
            case (failure,) if type(failure) is RuntimeError:
                tell(shorten(str(failure), WIDTH))


@cache
def tell(failure: str) -> None:
    """Say, once, that a file is passed over, and why."""
    echo(f"passed over: {failure}: mend it, or take it off PATH", err=True)
