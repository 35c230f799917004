"""A build that must stop does so, says why first and alone, with page and line; with `-q` it says no less."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

import pytest

from living_memory import libraries
from living_memory.project import HOME

ENDINGS = [
    "1 / 0",
    "import sys; sys.exit(0)",
    "import os; os._exit(0)",
    "raise SystemExit",
    "raise KeyboardInterrupt",
    "while True: pass",
    "import sys; sys.stdout.close()",
    "print(open('/etc/passwd').read())",
]
"""What would end a build, hang it or silence it, if a fence were a program."""
OPEN, CLOSE = '```python exec="on"', "```"
QUOTED = f"> {OPEN}\n> import os; os._exit(0)\n> {CLOSE}\n"
PLAIN = 'print(show("fruit/pears"))'
WORDED = 'print(show("fruit/pears", watch=True, words={"no such line": "Why?"}))'


def book_with(page: str, tmp_path: Path) -> Path:
    """A small book in which this stands at the end of its page."""
    book = shutil.copytree(HOME / "tests/data/small", tmp_path / "book")
    hook = "src/living_memory/mkdocs_hook.py"
    settings = book / "mkdocs.yml"
    text = settings.read_text(encoding="utf-8")
    settings.write_text(text.replace(hook, str(HOME / hook)), encoding="utf-8")
    with (book / "docs/index.md").open("a", encoding="utf-8") as file:
        file.write(f"\n{page}")
    return book


def said_by_build(book: Path, options: Iterable[str] = ()) -> str:
    """What a build that must stop says, on whichever stream; it says it first, alone and without a traceback."""
    build = [sys.executable, "-m", "mkdocs", "build", *options]
    done = subprocess.run(build, cwd=book, capture_output=True, text=True, timeout=60)
    assert done.returncode == 1, f"the build did not stop: {done.stderr}"
    said = done.stdout + done.stderr
    assert "\nTraceback" not in said and "Aborted with" not in said, said
    return said


def line_of(book: Path, row: str) -> int:
    """Where this row stands on the page, from 1."""
    rows = (book / "docs/index.md").read_text(encoding="utf-8").splitlines()
    return rows.index(row) + 1


@pytest.mark.parametrize("options", [[], ["-q"]], ids=["loud", "quiet"])
def test_fence_ends_no_build_and_hangs_none(options: list[str], tmp_path: Path) -> None:
    """It is no program: each of these is refused at its line, and all of them at once."""
    fences = [f"{OPEN}\n{ending}\n{CLOSE}\n" for ending in ENDINGS]
    book = book_with("\n".join(fences), tmp_path)
    said = said_by_build(book, options)
    for ending in ENDINGS:
        assert f"docs/index.md:{line_of(book, ending)}: `" in said, ending


@pytest.mark.parametrize("options", [[], ["-q"]], ids=["loud", "quiet"])
def test_snippet_that_fails_stops_a_build(options: list[str], tmp_path: Path) -> None:
    """With the words of its problem."""
    book = book_with("", tmp_path)
    with (book / "snippets/fruit/pears.py").open("a", encoding="utf-8") as file:
        file.write("1 / 0\n")
    assert "snippets/fruit/pears.py:4: on 3." in said_by_build(book, options)


def test_fence_that_only_the_builder_sees_is_not_run(tmp_path: Path) -> None:
    """In a quote, the builder finds a fence where ours reads a sentence."""
    said = said_by_build(book_with(QUOTED, tmp_path))
    assert "docs/index.md: a fence that is run stands where no reader" in said
    assert "  | import os; os._exit(0)" in said


def test_problem_within_a_fence_has_its_place_on_the_page(tmp_path: Path) -> None:
    """What a function of ours refuses is said with the line of its call."""
    book = book_with("", tmp_path)
    page = book / "docs/index.md"
    page.write_text(page.read_text().replace(PLAIN, WORDED))
    said = said_by_build(book)
    assert f"docs/index.md:{line_of(book, WORDED)}: `show` cannot show this" in said
    assert "no such line" in said


SHOWN = 'print(show("fruit/apples"))'
WRONG_FENCES = {
    "a name misspelt": ('print(show("fruit/aples"))', "did you mean 'fruit/apples'?"),
    "a loop": (
        '[print(show(name)) for name in ["fruit/apples"]]',
        "is run by no fence",
    ),
    "nothing printed": ('show("fruit/apples")', "nothing prints what `show` gives"),
    "no Python": ('print(show("fruit/apples")', "not Python: '(' was never closed"),
    "shown twice": (f"{PLAIN}; {PLAIN}", "shows 'fruit/pears' again, after line 7"),
}
"""What stands in the place of a fence that shows a snippet, and what is wrong with it."""


@pytest.mark.parametrize(("row", "wrong"), WRONG_FENCES.values(), ids=WRONG_FENCES)
def test_wrong_fence_is_blamed_and_not_its_snippet(
    row: str, wrong: str, tmp_path: Path
) -> None:
    """The snippet that it was to show is shown nowhere, by this mistake alone: nobody is told to remove it."""
    book = book_with("", tmp_path)
    page = book / "docs/index.md"
    page.write_text(page.read_text().replace(SHOWN, row))
    said = said_by_build(book)
    assert f"docs/index.md:{line_of(book, row)}: " in said and wrong in said, said
    assert "is shown on no page" not in said


LAB = """# # A curve
#
# It climbs.

# +
from matplotlib.figure import Figure

print(Figure().get_dpi() > 0)
"""
SETTINGS = """site_name: Fruit
theme: mkdocs
strict: true
validation: {{omitted_files: warn, absolute_links: warn, unrecognized_links: warn, anchors: warn}}
hooks: [{hook}]
extra:
  told: !!python/object/apply:living_memory.libraries.tell []
plugins: [markdown-exec: {{languages: [python]}}, mkdocs-jupyter: {{include: ["labs/*.py"], execute: true}}]
markdown_extensions: [pymdownx.superfences, "living_memory.pages.tokens:Tokens"]
"""


def told_by() -> set[str]:
    """The variables that the libraries are told by."""
    return {*libraries.FOLDERS, *libraries.QUIET}


def test_libraries_say_and_leave_nothing(tmp_path: Path) -> None:
    """A build with a lab keeps in the project what matplotlib and IPython keep, and says what it does alone."""
    book = shutil.copytree(HOME / "tests/data/small", tmp_path / "book")
    (book / "docs/labs").mkdir()
    (book / "docs/labs/curve.py").write_text(LAB)
    hook = HOME / "src/living_memory/mkdocs_hook.py"
    (book / "mkdocs.yml").write_text(SETTINGS.format(hook=hook))
    home = tmp_path / "home"
    home.mkdir()
    there = {name: os.environ[name] for name in os.environ if name not in told_by()}
    pyenv = os.environ.get("PYENV_ROOT") or os.path.expanduser("~/.pyenv")
    there |= {"HOME": str(home), "PYENV_ROOT": pyenv}
    for name in ("XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"):
        there.pop(name, None)
    build = [sys.executable, "-m", "mkdocs", "build"]
    done = subprocess.run(build, cwd=book, env=there, capture_output=True, text=True)
    said = done.stdout + done.stderr
    assert done.returncode == 0, said
    left = [path.relative_to(home).as_posix() for path in home.rglob("*")]
    assert not left, f"name the folder of each in {libraries.__file__}: {left}"
    for noise in ("WARNING", "Warning", "Cache miss", "frozen modules"):
        assert noise not in said, said


def test_theme_does_not_speak_first() -> None:
    """The settings of the site tell the libraries while they are read, which is before the theme is loaded."""
    code = "import sys; sys.argv[0] = 'mkdocs'; import mkdocs.config; mkdocs.config.load_config('mkdocs.yml')"
    there = {name: os.environ[name] for name in os.environ if name not in told_by()}
    for said_already in ({}, {"NO_MKDOCS_2_WARNING": ""}):
        done = subprocess.run(
            [sys.executable, "-c", code],
            cwd=HOME,
            env=there | said_already,
            capture_output=True,
            text=True,
        )
        said = done.stdout + done.stderr
        is_asked_to_speak = bool(said_already)
        assert ("end of life" in said) == is_asked_to_speak, said
