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
    log.setLevel(logging.DEBUG)
    log.propagate = False  # it warns of every Python 2
    log.handlers = [GivenUp()]


def patiently(path: str) -> Mapping[str, str]:
    """The environment in which these folders are searched, with a bound for each wait unless the user has set one."""
    bound = {"PY_DISCOVERY_TIMEOUT": SECONDS}
    return {**bound, **os.environ, "PATH": path}


class GivenUp(logging.Handler):
    """Hears of each file that could not be asked."""

    def emit(self, record: logging.LogRecord) -> None:
        """Name it, at its first failure too: nobody waits in silence for the second.

        An error of a class of its own says that a Python is too old for the book: that needs no word.
        """
        match record.args:
            case (str(file), failure) if type(failure) is RuntimeError:
                tell(f"asked once more: {file}, which did not say which Python it is")
            case (failure,) if type(failure) is RuntimeError:
                why = shorten(str(failure), WIDTH)
                tell(f"passed over: {why}: mend it, or take it off PATH")


@cache
def tell(words: str) -> None:
    """Say this, once."""
    echo(words, err=True)
