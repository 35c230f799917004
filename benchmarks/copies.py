"""A copy of the clone in a folder of its own, with a cache of its own: nothing here touches the clone's.

The package finds the project by where it lies itself. So it is enough that the copy has `src/`, and that its `src/` is
the first place where a Python looks.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from measure import Taken, timed

BENCHMARKS = Path(__file__).parent
CLONE = BENCHMARKS.parent
LEFT_OUT = (".git", ".venv", ".cache", "site", "node_modules", "__pycache__")
MADE = shutil.ignore_patterns(*LEFT_OUT, ".*_cache")
Command = Iterable[str | Path]


@dataclass(frozen=True)
class Copy:
    """A book that can be built: its folder, and what its processes find in their environment beside ours."""

    folder: Path
    environment: dict[str, str] = field(default_factory=dict)

    @property
    def docs(self) -> Path:
        """Its pages."""
        return self.folder / "docs"

    @property
    def snippets(self) -> Path:
        """Its snippets and their recordings."""
        return self.folder / "snippets"

    @property
    def site(self) -> Path:
        """Where it is built."""
        return self.folder / "site"

    @property
    def all_variables(self) -> dict[str, str]:
        """The environment of its processes: its own package comes first, and the theme's advertisement never."""
        package = self.folder / "src"
        own = {"PYTHONPATH": str(package), "NO_MKDOCS_2_WARNING": "1"}
        return {**os.environ, **own, **self.environment}

    def call(self, command: Command) -> str:
        """What a command prints that runs in this folder; stop with what it said if it failed."""
        words = [str(word) for word in command]
        done = subprocess.run(
            words,
            cwd=self.folder,
            env=self.all_variables,
            capture_output=True,
            text=True,
        )
        if done.returncode:
            print(done.stdout, done.stderr, file=sys.stderr)
            raise SystemExit(f"{command} failed in {self.folder}")
        return done.stdout

    @property
    def name(self) -> str:
        """What to call it."""
        return self.folder.name

    def build(self) -> Taken:
        """Build the site as `mkdocs build` does."""
        mkdocs = [sys.executable, "-m", "mkdocs"]
        command: Command = [*mkdocs, "build", "--site-dir", self.site]
        return timed(partial(self.call, command))

    def forget(self) -> None:
        """Empty its cache."""
        shutil.rmtree(self.folder / ".cache", ignore_errors=True)

    def within(self, *words: str | Path) -> str:
        """What `within.py` prints: it works with the package of this copy."""
        return self.call([sys.executable, BENCHMARKS / "within.py", *words])


def copy_clone(folder: Path) -> Copy:
    """The clone as it lies there, with what git knows of it, since the pages ask git when they were last changed."""
    if (CLONE / ".git").exists():
        clone = ["git", "clone", "--quiet", "--shared", "--no-checkout"]
        subprocess.run([*clone, CLONE, folder], check=True)
    shutil.copytree(CLONE, folder, ignore=MADE, dirs_exist_ok=True)
    return Copy(folder)


def copy_of(copy: Copy, folder: Path) -> Copy:
    """The same in another folder, with what its cache holds and what has been built."""
    shutil.copytree(copy.folder, folder, symlinks=True)
    return Copy(folder, copy.environment)


def one_python(folder: Path) -> dict[str, str]:
    """The variables of an environment in which no Python is found but the one that runs here, and git is.

    The folder is made; it holds no more than the two.
    """
    folder.mkdir()
    executable = Path(sys.executable).resolve()
    (folder / executable.name).symlink_to(executable)
    if git := shutil.which("git"):
        (folder / "git").symlink_to(git)
    nowhere = str(folder / "nowhere")
    return {
        "PATH": str(folder),
        "PYENV_ROOT": nowhere,
        "UV_PYTHON_INSTALL_DIR": nowhere,
        "LIVING_MEMORY_PYTHONS": "",
    }
