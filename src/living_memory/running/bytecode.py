"""The bytecode of what runs import, written once by each Python: a run itself writes nothing beside its folder.

Where it is not there, as in a Python fresh from its archive, each run would compile the library anew.
"""

import ast
import subprocess
import sys
from collections.abc import Iterable
from contextlib import suppress
from threading import Lock

from ..book.python import Python
from ..project import INSIDE
from . import cache
from .process import ENVIRONMENT, OPTIONS

COMPILE = """
import compileall, sys
recorder, *names = sys.argv[1:]
compileall.compile_dir(recorder, quiet=2)
for name in names:
    try:
        __import__(name)
    except ImportError:
        pass
"""
ACTS = {"antigravity", "this"}
"""The modules that do more than to be there when they are imported."""
_done: dict[Python, set[str]] = {}
_lock = Lock()


def write(pythons: Iterable[Python], sources: Iterable[str]) -> None:
    """Let each Python compile what these sources import of the standard library, and the recorder."""
    names = set[str]()
    for source in set(sources):
        names |= imported(source)
    for python in set(pythons):
        with _lock:
            done = _done.setdefault(python, set())
            if not names <= done or not done:
                done |= names | {"recorder"}
                write_for(python, sorted(done))


def write_for(python: Python, names: list[str]) -> None:
    """Compile for one Python what was not compiled before; where it cannot, each run does it in vain."""
    recorder = INSIDE / "recorder"
    place = cache.entry(
        "bytecode", cache.interpreter(python), cache.code(recorder), *names
    )
    if place.read() is None:
        command = [python.executable, *OPTIONS, "-c", COMPILE, str(recorder), *names]
        with suppress(OSError, subprocess.TimeoutExpired):
            subprocess.run(command, env=ENVIRONMENT, capture_output=True, timeout=60)
        place.keep("written")


def imported(source: str) -> set[str]:
    """The modules of the standard library that a source imports by name; none where it is not Python."""
    try:
        tree = ast.parse(source)
    except (SyntaxError, ValueError):
        return set()
    found = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            found.add(node.module)
    return {name for name in found if is_standard(name)}


def is_standard(name: str) -> bool:
    """Whether a module belongs to the standard library, and only is there when it is imported."""
    first, _, _ = name.partition(".")
    return first in sys.stdlib_module_names and first not in ACTS
