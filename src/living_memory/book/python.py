"""One interpreter, and who it is."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Python:
    """One interpreter, `3.14` or `debug`, and who it is in full, `3.14.10 (main, …) [GCC 16.2.0] linux x86_64`."""

    minor: str
    identity: str
    executable: str
