"""What is special about a build of Python, by the names of its columns in the book, and who it is in full.

It also runs inside target interpreters, from 3.8 on: the standard library alone.
"""

from __future__ import annotations

import re

RELEASE = re.compile(r"\s*(?P<minor>\d+\.\d+)(?P<patch>\.\d+)?")
"""How an identity begins; `+`, `rc1` and what a vendor says may follow at once."""
USUAL = "CPython"
WASM = "wasm"
KINDS = ("PyPy", "debug", "32-bit", "free-threaded", WASM)
"""What has a column of its own; a build of no such kind is known by its version."""
WEB_ASSEMBLY = ("emscripten", "wasi")
"""What `sys.platform` says where the machine is WebAssembly, which a browser or a Node runs."""


def kinds(
    implementation: str,
    is_debug: bool,
    bits: int,
    is_free_threaded: bool,
    system: str,
) -> list[str]:
    """What is special about a build: nothing, one of `KINDS`, or several; another implementation is a kind itself."""
    found = []
    if implementation != USUAL:
        found.append(implementation)
    if is_debug:
        found.append("debug")
    if system in WEB_ASSEMBLY:
        found.append(WASM)  # that it has 32 bits is part of what it is
    elif bits == 32:
        found.append("32-bit")
    if is_free_threaded:
        found.append("free-threaded")
    return found


def identity(version: str, system: str, machine: str, special: list[str]) -> str:
    """Who a Python is in full, in one line: `3.14.10 (main, …) [GCC 16.2.0] linux x86_64, debug`."""
    one_word = "_".join(machine.split()) or "unknown"
    words = [*version.split(), system, one_word]
    usual = " ".join(words)
    return ", ".join([usual, *special])


def release(who: str) -> str:
    """The release that an identity begins with, `3.14.10`, without what follows its numbers; empty if it is none."""
    found = RELEASE.match(who)
    return found[0].strip() if found else ""


def numbers(who: str) -> tuple[int, ...]:
    """The three numbers of that release; empty if there is none."""
    found = RELEASE.match(who)
    if not found:
        return ()
    patch = found["patch"] or ".0"
    every = found["minor"] + patch
    return tuple(map(int, every.split(".")))
