"""Three doors lead in: a word, a snippet, a lesson. What CONTRIBUTING.md says of them is so."""

import os
import re
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import closing_summary
import pytest
from subjects import NEWER, OLDEST, PEARS, orchard

from living_memory import arguments, project
from living_memory.book import lost_names, page_blocks
from living_memory.book.fence_code import PARAMETERS
from living_memory.problem import Problem
from living_memory.project import HOME
from living_memory.running import pythons
from living_memory.upkeep import new_lesson

CLONED = pytest.mark.kept(
    "docs/lifetimes/cycles.md",
    "docs/reference/glossary.md",
    "mkdocs.yml",
    "snippets/blocks-pools-arenas",
    "snippets/cycles",
    "snippets/glossary",
    "snippets/pythons.toml",
    "tests/book/test_prose.py",
    "tests/data/copied.yml",
    "machine",
)
"""What the small clone below is made of."""
SCREEN = 24, 120
"""The lines and columns of a terminal without a scroll bar."""


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """This project with one lesson and the tests of the prose."""
    folder = tmp_path / "clone"
    shutil.copytree(
        HOME / "src", folder / "src", ignore=shutil.ignore_patterns("__pycache__")
    )
    for file in (
        "mkdocs.yml",
        "pyproject.toml",
        "docs/lifetimes/cycles.md",
        "docs/reference/glossary.md",
    ):
        (folder / file).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(HOME / file, folder / file)
    for file in ("conftest.py", "book/test_prose.py", "data/copied.yml"):
        (folder / "tests" / file).parent.mkdir(exist_ok=True)
        shutil.copy(HOME / "tests" / file, folder / "tests" / file)
    shutil.copytree(HOME / "tests/helpers", folder / "tests/helpers")
    for lesson in ("blocks-pools-arenas", "cycles", "glossary"):
        shutil.copytree(HOME / "snippets" / lesson, folder / "snippets" / lesson)
    shutil.copy(HOME / "snippets/pythons.toml", folder / "snippets")
    return folder


def prose_says(folder: Path) -> tuple[int, str]:
    """What the tests of the prose say of a new lesson, where one Python is found."""
    return answer_of_tests(
        folder, "tests/book/test_prose.py", "-k", "pear-trees", "-n0"
    )


def answer_of_tests(folder: Path, *words: str, **variables: str) -> tuple[int, str]:
    """What `pytest` answers in a clone where no Python is found but its own: its exit code, and all that it says."""
    alone = {
        "PATH": str(folder),
        "PYENV_ROOT": str(folder),
        "UV_PYTHON_INSTALL_DIR": str(folder),
        project.FOLDERS: "",
        "PYTHONPATH": str(folder / "src"),
    }
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", *words],
        cwd=folder,
        env=os.environ | alone | variables,
        capture_output=True,
        text=True,
    )
    return done.returncode, done.stdout + done.stderr


@CLONED
@pytest.mark.parametrize("words", [(), ("--update-examples",)])
def test_old_name_of_a_snippet_is_all_that_is_said(
    words: tuple[str, ...], clone: Path
) -> None:
    """Each place once, by file and line, and what to type; when that is typed, the tests run."""
    [watched, *_] = sorted(clone.glob("snippets/cycles/*.watch.json"))
    old = f"cycles/{watched.name.partition('.')[0]}"
    new = "cycles/pears"
    (clone / f"snippets/{old}.py").rename(clone / f"snippets/{new}.py")
    tests = ("tests/book/test_prose.py", "-k", "tokens_and_fences", "-n0")
    code, said = answer_of_tests(clone, *tests, *words)
    assert code and "Traceback" not in said and "FAILED" not in said
    page = clone / "docs/lifetimes/cycles.md"
    for line, row in enumerate(page.read_text().splitlines(), 1):
        times = said.count(f"docs/lifetimes/cycles.md:{line}: there is no snippet")
        assert times == (old in row), f"{page}:{line} is named {times} times"
    for ending in (".out", ".watch.json"):
        typed = f"git mv -f snippets/{old}{ending} snippets/{new}{ending}"
        assert said.count(typed) == 1, f"{said}\nlacks: {typed}"
        (clone / f"snippets/{old}{ending}").rename(clone / f"snippets/{new}{ending}")
    page.write_text(page.read_text().replace(old, new))
    code, said = answer_of_tests(clone, *tests, *words)
    assert code == 0, said


@CLONED
def test_wrong_fence_is_all_that_is_said(clone: Path) -> None:
    """No test goes on to say that its snippet is shown nowhere, or its recording is of no use."""
    page = clone / "docs/lifetimes/cycles.md"
    whole = page.read_text()
    calls = [row for row in whole.splitlines() if row.startswith("print(show(")]
    row, *_ = calls
    page.write_text(whole.replace(row, f"if True: {row}"))
    line = page.read_text().splitlines().index(f"if True: {row}") + 1
    tests = ("tests/book/test_prose.py", "-k", "tokens_and_fences", "-n0")
    code, said = answer_of_tests(clone, *tests)
    assert code and "Traceback" not in said and "FAILED" not in said, said
    assert said.count(f"docs/lifetimes/cycles.md:{line}: `if True: ") == 1, said


INTERRUPTIBLE = '''"""A test that is interrupted."""

import os
import signal

import pytest


def test_interrupt() -> None:
    """It arrives."""
    with pytest.raises(KeyboardInterrupt):
        os.kill(os.getpid(), signal.SIGINT)
'''


@CLONED
@pytest.mark.skipif(os.name != "posix", reason="a shell is on POSIX alone")
def test_tests_run_in_the_background_of_a_script(clone: Path) -> None:
    """`pytest &` in a script inherits that an interrupt is ignored; the tests, which send some, run all the same."""
    (clone / "tests/test_interrupt.py").write_text(INTERRUPTIBLE)
    ignored = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        code, said = answer_of_tests(clone, "tests/test_interrupt.py", "-n0")
    finally:
        signal.signal(signal.SIGINT, ignored)
    assert code == 0, said


TWO_PAGES = '''"""Two tests that open a page."""


def test_one(browser: object) -> None:
    """It needs a browser."""


def test_two(browser: object) -> None:
    """It needs one, too."""
'''


BROKEN = {"CHROMIUM": "/nowhere/chromium"}
UNREACHABLE = {"CHROMIUM": "", "npm_config_registry": "http://127.0.0.1:9/"}
"""Where to look for a browser: a program that is not there, or a server that gives no answer."""


@CLONED
@pytest.mark.parametrize(
    ("workers", "sought"), [("-n0", BROKEN), ("-n2", BROKEN), ("-n2", UNREACHABLE)]
)
@pytest.mark.skipif(sys.platform != "linux", reason="npm brings one on Linux alone")
def test_what_is_not_here_is_named_once(
    workers: str, sought: dict[str, str], clone: Path
) -> None:
    """The missing browser with what brings it, the missing Pythons, the missing builds: one message each."""
    for name in ("one", "two"):
        (clone / f"tests/test_{name}.py").write_text(TWO_PAGES)
    found = ("tests/test_one.py", "tests/test_two.py")
    own = {"PLAYWRIGHT_BROWSERS_PATH": str(clone)}
    code, said = answer_of_tests(clone, *found, workers, **own, **sought)
    assert code == 1 and "Traceback" not in said, said
    assert said.count("no browser for the tests. One of these brings it:") == 1, said
    whole, _, _ = said.partition("short test summary info")  # which may repeat each
    short = whole.count("needs a browser: the closing summary says what brings one")
    assert short == 4, said
    [pythons_said, builds_said] = re.findall("^not here: .*$", said, re.M)
    this = f"{sys.version_info[0]}.{sys.version_info[1]}"
    others = [minor for minor in project.SUPPORTED if minor != this]
    assert f"Python {', '.join(others)}: as recorded" in pythons_said
    assert ", ".join(project.BUILDS) in builds_said


@CLONED
def test_new_lesson_is_whole_but_for_its_words(clone: Path) -> None:
    """Page, snippet, nav entry; the tests refuse each block until it is written, by file and line, and nothing else."""
    page, snippet, settings = new_lesson.lay_out("pear-trees", "lifetimes", clone)
    assert (
        "      - lifetimes/who-keeps-it.md\n      - lifetimes/pear-trees.md\n"
        in (clone / settings).read_text()
    )
    code, said = prose_says(clone)
    assert code == 1
    for path in (page, snippet):
        lines = list(enumerate((clone / path).read_text().splitlines(), 1))
        todo = [(number, line) for number, line in lines if "TODO" in line]
        for number, line in todo:
            assert (
                f"{path}:{number}: write it, in place of `{line[line.index('TODO') :]}`"
                in said
            )
        assert todo and f"{path}:{todo[-1][0] + 1}: " not in said
    frame = {
        "## What to remember { #remember }",
        "## Try it { #try-it }",
        '??? question "Show the answer"',
    }
    rows = page_blocks.without_blocks((clone / page).read_text()).splitlines()
    assert all("TODO" in row or not row or row in frame for row in rows), (
        "a block of the page is no reminder"
    )
    assert set(re.findall(r"FAILED [^ ]*::(\w+)", said)) == {
        "test_nothing_is_left_to_write"
    }


@CLONED
def test_written_lesson_is_accepted(clone: Path) -> None:
    """With words in place of each reminder, nothing more is asked for."""
    page, snippet, _ = (
        clone / file for file in new_lesson.lay_out("pear-trees", "lifetimes", clone)
    )
    page.write_text(
        re.sub(r"TODO: (\w)", lambda found: f"Pears {found[1]}", page.read_text())
    )
    snippet.write_text(
        re.sub('TODO:[^"]*', "Two pears are counted.", snippet.read_text())
    )
    code, said = prose_says(clone)
    assert code == 0, said


@pytest.mark.parametrize(
    ("name", "part", "said"),
    [
        ("Pear_Trees", "lifetimes", "Pear_Trees: is not the name of a lesson"),
        ("../pears", "lifetimes", "../pears: is not the name of a lesson"),
        ("cycles", "names", "docs/lifetimes/cycles.md: is there already"),
        ("pears", "", "mkdocs.yml: nav: has no part ''"),
        (
            "pears",
            "orchards",
            "mkdocs.yml: nav: has no part 'orchards'\n  To do: name one of names, lifetimes, heap",
        ),
    ],
)
def test_what_is_no_new_lesson_is_refused(
    name: str, part: str, said: str, clone: Path
) -> None:
    """In words that say what to do; and nothing is written."""
    before = sorted(clone.rglob("*")), (clone / "mkdocs.yml").read_text()
    with pytest.raises(Problem, match=re.escape(said)):
        new_lesson.lay_out(name, part, clone)
    assert (sorted(clone.rglob("*")), (clone / "mkdocs.yml").read_text()) == before


def test_doors_stand_on_one_screen() -> None:
    """CONTRIBUTING.md opens with the three, by size, and needs no scrolling to say them."""
    doors, _, _ = (
        (HOME / "CONTRIBUTING.md").read_text(encoding="utf-8").partition("\n## ")
    )
    rows = doors.splitlines()
    assert len(rows) <= SCREEN[0] and max(map(len, rows)) <= SCREEN[1]
    places = [
        doors.index(f"**{door}**") for door in ("A word", "A snippet", "A lesson")
    ]
    assert places == sorted(places)


def test_steps_of_a_lesson_are_told_whole() -> None:
    """Nobody looks into the source for what a figure can be given, or learns from a failure that a page asks."""
    told = (HOME / "CONTRIBUTING.md").read_text(encoding="utf-8")
    _, _, rest = told.partition("## A lesson, step by step")
    steps, _, _ = rest.partition("\nTo rename or remove")
    _, *more = PARAMETERS["show"]
    lacks = [one for one in more if f"`{one}=" not in steps]
    assert not lacks, f"say in CONTRIBUTING.md what `show` makes of {lacks}"
    question = re.search(r"[^.]*front page[^.]*`docs/index\.md`[^.]*question", steps)
    assert question, "say in CONTRIBUTING.md that the front page asks a question"


def test_commands_that_are_told_exist() -> None:
    """Each `living-memory …` of the two files for newcomers is one that can be typed."""
    told = set()
    for file in ("README.md", "CONTRIBUTING.md"):
        told |= set(
            re.findall(
                r"living-memory (\w+)", (HOME / file).read_text(encoding="utf-8")
            )
        )
    typed = arguments.parser().format_help()
    assert {"new", "renew", "moved"} <= told
    assert all(re.search(rf"^ +{command} ", typed, re.M) for command in told), told


DEBIANS_PIP = """#!/bin/sh
case "$*" in
    *--break-system-packages*) mkdir -p "$HOME/.local/bin"; cp "$0" "$HOME/.local/bin/uv";;
    *) echo "error: externally-managed-environment"; exit 1;;
esac
"""
"""Installs a program for this user alone, in a folder where the shell does not look before the next login."""


@pytest.mark.skipif(os.name != "posix", reason="Debian's shell is on POSIX alone")
def test_first_lines_work_with_the_pip_of_debian(tmp_path: Path) -> None:
    """Where the first `pip install` of the README is refused, the second one lets the shell find `uv` at once."""
    readme = (HOME / "README.md").read_text(encoding="utf-8")
    for_all, for_debian = re.findall(r"^pip install .*$", readme, re.M)
    pip = tmp_path / "bin/pip"
    pip.parent.mkdir()
    pip.write_text(DEBIANS_PIP)
    pip.chmod(0o755)
    debian = {"HOME": str(tmp_path), "PATH": f"{pip.parent}:/usr/bin:/bin"}
    for line, wanted in ((for_all, 1), (for_debian, 0)):
        typed = f"{line} && command -v uv"
        done = subprocess.run(["/bin/sh", "-c", typed], env=debian, capture_output=True)
        assert done.returncode == wanted, f"README.md: {line}\n{done.stdout.decode()}"


@pytest.mark.parametrize(
    ("deed", "files"), [("rename", "git mv"), ("remove", "git rm")]
)
def test_rename_and_removal_are_told(deed: str, files: str) -> None:
    """CONTRIBUTING.md says all that has the name of a snippet, and what names the rest."""
    told = (HOME / "CONTRIBUTING.md").read_text(encoding="utf-8")
    [about] = [part for part in told.split("\n\n") if part.startswith("To rename or")]
    assert deed in about and files in about
    assert {f"`{end}`" for end in (".py", *lost_names.ENDINGS)} <= set(
        re.findall(r"`[^`]*`", about)
    )
    assert "`uv run pytest --changed`" in about


def test_style_is_checked_as_it_is_told() -> None:
    """`uv run ruff format` and `uv run ruff check`, typed as CONTRIBUTING.md has them, find nothing to change."""
    told = (HOME / "CONTRIBUTING.md").read_text(encoding="utf-8")
    for words in ("ruff format", "ruff check"):
        assert f"`uv run {words}`" in told
        command = [sys.executable, "-m", *words.split(), "--no-cache"]
        if "format" in command:
            command.append("--check")
        done = subprocess.run(command, cwd=HOME, capture_output=True, text=True)
        assert done.returncode == 0, f"uv run {words}\n{done.stdout}{done.stderr}"


def test_what_cannot_be_had_here_is_left_to_the_forge() -> None:
    """Who lacks a Python is not told to record it, but who does; and nothing is said of what is recorded."""
    book = orchard()
    [*_, (newest, python)] = pythons.here({}).items()
    book.pythons = {newest: python}
    assert closing_summary.bringing(book, newest) == project.UPDATE
    assert closing_summary.bringing(book, "3.1") == closing_summary.CI_BRINGS
    assert not [
        line for line in closing_summary.said_of(book) if "recorded yet" in line
    ]
    del book.runs[PEARS][OLDEST], book.runs[PEARS][NEWER[0]]
    assert (
        f"not recorded yet: {PEARS} on {OLDEST}, {NEWER[0]}: {closing_summary.CI_BRINGS}"
        in closing_summary.said_of(book)
    )


def test_errata_are_dated() -> None:
    """Each mistake that was found is one entry with its day and its page, the newest first."""
    page = (HOME / "docs/how-this-stays-true.md").read_text(encoding="utf-8")
    _, _, behind = page.partition("{ #errata }\n")
    errata, _, _ = behind.partition("\n## ")
    entries = re.findall(r"^ *(- .*)$", errata, re.M)
    assert entries, "no entry is read"
    days = [
        found[1]
        for entry in entries
        if (found := re.match(r"- (\d{4}-\d\d-\d\d), \[[^]]+\]\([\w/.-]+\.md", entry))
    ]
    assert len(days) == len(entries) and days == sorted(days, reverse=True), (
        "`- 2026-11-24, [page](page.md): …`"
    )
    assert "repository:issues/new/choose" in errata
