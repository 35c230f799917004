"""What the script of a figure asks for when a reader wants to change its code: which files a run needs, as JSON."""

import json

from . import bundle

NAME = "assets/live.json"


def named() -> str:
    """The file: by the name of each what its address in the site is, and how many bytes it has; none without npm."""
    return json.dumps(addresses())


def addresses() -> dict[str, dict[str, str | int]]:
    """The same, for Python."""
    found: dict[str, dict[str, str | int]] = {}
    for one in bundle.served():
        found[one.name] = {"address": one.address, "bytes": one.size}
    return found
