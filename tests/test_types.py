"""The types are right: `mypy --strict` has nothing to say, and no file is excused.

What lies in `inside/` runs as scripts that import what lies beside them, so each program is checked from its folder.
"""

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from living_memory.project import CACHE, HOME, INSIDE, PACKAGE, SETTINGS

PROGRAMS = {
    "recorder": INSIDE / "recorder",
    "checker": INSIDE / "checker",
    "witness": INSIDE,
}
"""The programs of `inside/`, and the folder of each."""
EXCUSED = re.compile(r"^# mypy:|# type: ignore(?!\[)", re.MULTILINE)
"""What would excuse a whole file, or a line of whatever it does."""


def assert_typed(name: str, folder: Path, *arguments: str, path: str = "") -> None:
    """Mypy finds nothing when called with these arguments in this folder; `path` is where it looks for modules."""
    command = [sys.executable, "-m", "mypy", "--strict"]
    command += ["--config-file", str(HOME / "pyproject.toml")]
    command += ["--cache-dir", str(CACHE / "mypy" / name), *arguments]
    environment = os.environ | {"MYPYPATH": path}
    done = subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, text=True
    )
    again = shlex.join(["uv", "run", "mypy", *command[3:]])
    assert done.returncode == 0, (
        f"{done.stdout}{done.stderr}"
        "To do: annotate what it names, or make the code do what it says; to see it again, in "
        f"{folder.relative_to(HOME)}: MYPYPATH={path} {again}"
    )


@pytest.mark.parametrize("name", PROGRAMS)
def test_program_inside_is_typed(name: str) -> None:
    """Each program that runs inside a target Python is, with all that it imports."""
    folder = PROGRAMS[name]
    files = "witness.py" if name == "witness" else "."
    path = os.pathsep.join(map(str, dict.fromkeys([folder, INSIDE])))
    assert_typed(name, folder, "--explicit-package-bases", files, path=path)


def test_package_is_typed() -> None:
    """All other modules of the package are, each of them imported as a module of it."""
    programs = "inside/(recorder|checker|witness)"
    assert_typed("package", HOME, "src/living_memory", "--exclude", programs)


def test_no_file_is_excused() -> None:
    """Neither by the settings nor by a comment."""
    assert not SETTINGS["tool"]["mypy"].keys() & {"overrides", "exclude"}
    for file in PACKAGE.rglob("*.py"):
        found = EXCUSED.search(file.read_text(encoding="utf-8"))
        assert not found, f"{file.relative_to(HOME)}: {found[0]} excuses too much"
