"""Who a Python is: this one, or one that the book recorded."""

from __future__ import annotations

import platform
import sys
import sysconfig
from dataclasses import dataclass


@dataclass(frozen=True)
class Who:
    """A Python: its full identity, its version in numbers, what is special about its build, and its system."""

    identity: str
    version: tuple[int, ...]
    kinds: frozenset[str]
    system: str

    @property
    def name(self) -> str:
        """How a sentence calls it: `3.14.10`, `3.14.10 debug`."""
        return " ".join([".".join(map(str, self.version)), *sorted(self.kinds)])

    def distance(self, other: Who) -> tuple[int, int, int, bool]:
        """How far apart two Pythons are: first by their builds, then by their versions, then by their systems."""
        minors, patches = (
            abs(one - two) for one, two in zip(self.version[1:], other.version[1:])
        )
        return (
            len(self.kinds ^ other.kinds),
            minors,
            patches,
            self.system != other.system,
        )


def this() -> Who:
    """The Python that runs this."""
    kinds = {
        platform.python_implementation(): sys.implementation.name != "cpython",
        "debug": hasattr(sys, "gettotalrefcount"),
        "32-bit": sys.maxsize <= 2**32,
        "free-threaded": bool(sysconfig.get_config_var("Py_GIL_DISABLED")),
    }
    special = [kind for kind, found in kinds.items() if found]
    system = f"{sys.platform} {platform.machine()}"
    identity = ", ".join([" ".join([*sys.version.split(), system]), *special])
    return Who(identity, sys.version_info[:3], frozenset(special), system)


def recorded(column: str, identity: str) -> Who:
    """The Python behind a column of the book, `3.14` or `debug`, from its identity."""
    special = frozenset([column] if column.isalpha() or "-" in column else [])
    words = identity.rsplit(", ", 1)[0].split() if special else identity.split()
    version = tuple(int(number) for number in words[0].split("."))
    return Who(identity, version, special, " ".join(words[-2:]))
