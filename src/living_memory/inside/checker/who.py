"""Who a Python is: this one, or one that the book recorded."""

from __future__ import annotations

import platform
import sys
import sysconfig
from dataclasses import dataclass
from typing import Tuple

from kinds import KINDS, identity, kinds, numbers

Distance = Tuple[int, int, int, bool]
"""How far two Pythons are apart: the kinds of build, the minor versions, the releases, and whether the systems are."""
IMPLEMENTATIONS = {"cpython": "CPython", "pypy": "PyPy"}
"""What the book calls those of `sys.implementation.name` that it knows."""


@dataclass(frozen=True)
class Who:
    """A Python: its full identity, its version in numbers, what is special about its build, and its system."""

    identity: str
    version: tuple[int, ...]
    kinds: frozenset[str]
    system: str

    @property
    def minor(self) -> tuple[int, ...]:
        """The first two numbers of its version."""
        return self.version[:2]

    @property
    def os(self) -> str:
        """Its operating system, as `sys.platform` says it: `linux`, `darwin`, `win32`."""
        name, _, _ = self.system.partition(" ")
        return name

    @property
    def name(self) -> str:
        """How a sentence calls it: `3.14.10`, `3.14.10 debug`."""
        release = ".".join(map(str, self.version))
        return " ".join([release, *sorted(self.kinds)])

    def distance(self, other: Who) -> Distance:
        """How far apart two Pythons are: first by their builds, then by their versions, then by their systems."""
        _, minor, patch = self.version
        _, other_minor, other_patch = other.version
        return (
            len(self.kinds ^ other.kinds),
            abs(minor - other_minor),
            abs(patch - other_patch),
            self.system != other.system,
        )


def this() -> Who:
    """The Python that runs this."""
    name = sys.implementation.name
    implementation = IMPLEMENTATIONS.get(name, name)
    is_debug = hasattr(sys, "gettotalrefcount")
    bits = 64 if sys.maxsize > 2**32 else 32
    is_free_threaded = bool(sysconfig.get_config_var("Py_GIL_DISABLED"))
    special = kinds(implementation, is_debug, bits, is_free_threaded, sys.platform)
    who = identity(sys.version, sys.platform, platform.machine(), special)
    return Who(who, sys.version_info[:3], frozenset(special), system_of(who, special))


def recorded(column: str, who: str) -> Who | None:
    """The Python behind a column of the book, `3.14` or `debug`, from its identity; None where it names no release."""
    version = numbers(who)
    if not version:
        return None
    special = [kind for kind in KINDS if kind == column]
    return Who(who, version, frozenset(special), system_of(who, special))


def system_of(who: str, special: list[str]) -> str:
    """The system and the machine, `linux x86_64`, with which an identity ends but for what is special about it."""
    usual = who
    for _ in special:
        usual, _, _ = usual.rpartition(", ")
    return " ".join(usual.split()[-2:])
