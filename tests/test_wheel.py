"""What `pip install` brings: built from this clone, installed without a network, used outside any clone."""

import os
import shutil
import subprocess
import sys
import venv
from importlib import metadata
from pathlib import Path
from zipfile import ZipFile

import pytest
from packaging.requirements import Requirement

from living_memory.project import (
    HOME,
    SETTINGS,
    SUPPORTED,
    VERSION,
)

SITE_ALONE = ("bs4", "ipykernel", "IPython", "markdown", "matplotlib", "mkdocs")
"""What builds the site, and must not be needed by who watches a program."""
PROGRAM = "pears = ['pear']\nmore = pears\nmore.append('plum')\n"
OWN_CHECK = "import importlib.util as util; print([name for name in {names} if util.find_spec(name)])"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of this clone, by the build backend that is here already."""
    folder = tmp_path_factory.mktemp("dist")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder]
    done = subprocess.run(build, cwd=HOME, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    [built] = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The Python of a fresh environment that holds the wheel and what it asks for, and nothing else."""
    folder = tmp_path_factory.mktemp("far from any clone") / "environment"
    builder = venv.EnvBuilder(symlinks=True)
    builder.create(folder)
    context = builder.ensure_directories(folder)
    packages = next(folder.rglob("site-packages"))
    with ZipFile(wheel) as archive:
        archive.extractall(packages)
    for name in needed("living-memory"):
        copy(metadata.distribution(name), packages)
    return Path(context.env_exe)


def needed(name: str) -> set[str]:
    """The distributions that one asks for, and those that these ask for, without extras."""
    found: set[str] = set()
    todo = [name]
    while todo:
        for line in metadata.requires(todo.pop()) or ():
            asked = Requirement(line)
            applies = asked.marker is None or asked.marker.evaluate({"extra": ""})
            if applies and asked.name not in found:
                found.add(asked.name)
                todo.append(asked.name)
    return found


def copy(distribution: metadata.Distribution, packages: Path) -> None:
    """Put the files of a distribution where an installer would."""
    for file in distribution.files or ():
        if ".." not in file.parts and "__pycache__" not in file.parts:
            target = packages / file
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(distribution.locate_file(file), target)


def said(python: Path, *words: str | Path, folder: Path) -> tuple[int, str]:
    """What the installed command answers in a folder; what it keeps lies beside its environment, not at home."""
    command = [python, "-I", "-m", "living_memory", *words]
    there = os.environ | {"XDG_CACHE_HOME": str(python.parents[2] / "cache")}
    done = subprocess.run(
        command, cwd=folder, env=there, capture_output=True, text=True
    )
    return done.returncode, done.stdout + done.stderr


def test_environment_has_nothing_of_the_site(installed: Path, tmp_path: Path) -> None:
    """The tests below mean something: what builds the site is not there."""
    code = OWN_CHECK.format(names=list(SITE_ALONE))
    done = subprocess.run([installed, "-I", "-c", code], capture_output=True, text=True)
    assert done.stdout == "[]\n", done.stdout + done.stderr


def test_program_is_watched(installed: Path, tmp_path: Path) -> None:
    """`living-memory watch` draws a program of the reader's, in the reader's folder."""
    (tmp_path / "pears.py").write_text(PROGRAM)
    code, out = said(installed, "watch", "pears.py", "--no-open", folder=tmp_path)
    assert code == 0, out
    page = (tmp_path / "pears.watch.html").read_text(encoding="utf-8")
    assert "lm-watch" in page and "more.append" in page


def test_book_is_checked(installed: Path, tmp_path: Path) -> None:
    """`living-memory check` runs the snippets that the wheel carries."""
    code, out = said(installed, "check", folder=tmp_path)
    assert code == 0 and " labels agree with " in out.splitlines()[-1], out


def test_command_says_who_it_is(installed: Path, tmp_path: Path) -> None:
    """`--version` and `--help` answer from any folder."""
    assert said(installed, "--version", folder=tmp_path) == (
        0,
        f"living-memory {VERSION}\n",
    )
    code, out = said(installed, "--help", folder=tmp_path)
    assert code == 0 and "watch" in out


@pytest.mark.parametrize(
    "words",
    [
        "renew",
        "moved --since HEAD",
        "new lesson pear-trees --part names",
        "notes v1.0.0",
    ],
)
def test_what_needs_a_clone_says_so(
    installed: Path, tmp_path: Path, words: str
) -> None:
    """What writes into the sources of the book is refused where there are none."""
    code, out = said(installed, *words.split(), folder=tmp_path)
    assert code == 1 and "run it in a clone of" in out and "Traceback" not in out, out


def test_who_only_watches_brings_nothing_of_the_site() -> None:
    """By the option that the README tells: what builds and tests the site is in groups that it leaves out."""
    told = (HOME / "README.md").read_text(encoding="utf-8")
    assert "`uv run --no-default-groups living-memory " in told
    groups = SETTINGS["dependency-groups"]
    assert set(groups) == set(SETTINGS["tool"]["uv"]["default-groups"])
    of_site = {Requirement(pin).name for pin in groups["site"]}
    shared = of_site & needed("living-memory")
    assert not shared, f"who watches a program needs none of {shared}"


def test_wheel_says_what_it_is(wheel: Path) -> None:
    """Its metadata has what an index shows: who may use it, on what, where it comes from, under which licence."""
    with ZipFile(wheel) as archive:
        [name] = [name for name in archive.namelist() if name.endswith("/METADATA")]
        text = archive.read(name).decode("utf-8")
    versions = [f"Programming Language :: Python :: {minor}" for minor in SUPPORTED[1:]]
    for line in (
        "License-Expression: ",
        "Project-URL: Homepage, ",
        "Project-URL: Source, ",
        "Project-URL: Changelog, ",
        "Keywords: ",
        *versions,
    ):
        assert line in text, (
            f"the metadata lacks {line!r}: see [project] in pyproject.toml"
        )
