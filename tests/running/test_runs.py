"""What the machine promises: who is here, what runs again, what is written, what a reader sees."""

import os
import shutil
import subprocess
import sys
from collections import namedtuple
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from living_memory import project
from living_memory.book import identities, model, recordings, snippets
from living_memory.book.python import Python
from living_memory.inside.outputs import parse
from living_memory.pages import current
from living_memory.pages.figure import Column, show
from living_memory.problem import Problem
from living_memory.project import HOME, SUPPORTED
from living_memory.running import cache, loading, process, pythons, runs

pytestmark = pytest.mark.kept("tests/data/small", "machine")
SMALL = HOME / "tests/data/small"
"""A small book without a mistake: two snippets and a page."""


@pytest.fixture
def small(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The small book in a folder of its own, with an empty cache."""
    monkeypatch.setattr(cache, "ROOT", tmp_path / "cache")
    return shutil.copytree(SMALL, tmp_path / "book")


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The snippets whose processes were started, one entry a run."""
    names, really = [], process.execute

    def note(command: list[str], *, given: process.Given) -> process.Ended:
        names.append(Path(command[-1]).stem)
        return really(command, given=given)

    monkeypatch.setattr(process, "execute", note)
    return names


def test_run_of_a_snippet_that_is_edited_meanwhile_is_not_kept(
    small: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What the new text prints would stand for the old one wherever that comes back."""
    [python] = list(pythons.here({}).values())[-1:]
    path = small / "snippets/fruit/pears.py"
    snippet = snippets.read(path)
    really = process.execute

    def edit(command: list[str], *, given: process.Given) -> process.Ended:
        path.write_text(f"{snippet.source}print('late:', 1)\n")
        return really(command, given=given)

    monkeypatch.setattr(process, "execute", edit)
    one = runs.Wanted(snippet, python)
    assert "late" in runs.make(one)
    assert runs.find(one) is None


def test_only_an_edited_snippet_runs_again(small: Path, started: list[str]) -> None:
    """A second build runs nothing; after an edit, that snippet alone, twice on each Python: it may vary."""
    loaded = loading.load(small)
    here = 2 * len(loaded.pythons) + 3 * len(loaded.others)
    assert sorted(started) == sorted(["apples", "pears"] * here)
    started.clear()
    loading.load(small)
    assert started == []
    path = small / "snippets/fruit/pears.py"
    path.write_text(path.read_text().replace("2", "3"))
    assert (
        str(loading.load(small).runs["fruit/pears"][list(loaded.pythons)[-1]])
        == "pears: 3\n"
    )
    assert started == ["pears"] * here


def test_a_run_is_kept_for_one_exact_python(small: Path) -> None:
    """Another identity, or another file under the same name, is another Python."""
    snippet = snippets.find(small / "snippets")["fruit/pears"]
    [*_, python] = pythons.here({}).values()
    other = Python(python.minor, python.identity + " rebuilt", python.executable)
    assert runs.cached(snippet, python) != runs.cached(snippet, other)


def test_named_folder_is_searched_first_and_shims_never(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """`LIVING_MEMORY_PYTHONS` may name several folders; a shim of pyenv is nobody."""
    shims = tmp_path / ".pyenv/shims"
    monkeypatch.setenv(project.FOLDERS, os.pathsep.join(["one", "two"]))
    monkeypatch.setenv("PATH", os.pathsep.join([str(shims), "/usr/bin"]))
    monkeypatch.setenv("PYENV_ROOT", str(tmp_path))
    (tmp_path / "versions/3.14.10/bin").mkdir(parents=True)
    assert pythons.folders() == [
        "one",
        "two",
        str(tmp_path / "versions/3.14.10/bin"),
        "/usr/bin",
    ]


def test_recorded_identity_wins_over_a_newer_patch(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The Python that made the recordings is preferred; without it, the newest patch release."""

    Version = namedtuple("Version", "major minor micro releaselevel")

    class Info:
        implementation, architecture, free_threaded, debug_build = (
            "CPython",
            64,
            False,
            False,
        )
        platform, machine, system_executable = "linux", "x86_64", "/bin/python"

        def __init__(self, patch: int, **other: object) -> None:
            self.version = f"3.13.{patch} (main)"
            self.version_info = Version(3, 13, patch, "final")
            vars(self).update(other)

    found = [
        Info(5),
        Info(0),
        Info(9, debug_build=True),
        Info(8, free_threaded=True),
        Info(7, architecture=32),
    ]
    monkeypatch.setattr(pythons, "iter_interpreters", lambda **_: found)
    monkeypatch.setattr(pythons, "found", pythons.found.__wrapped__)
    assert pythons.here({})["3.13"].identity == "3.13.5 (main) linux x86_64"
    recorded = {"3.13": "3.13.0 (main) linux x86_64"}
    assert pythons.here(recorded)["3.13"].identity == recorded["3.13"]


def test_recording_is_read_as_it_was_written(small: Path) -> None:
    """An `.out` file groups the Pythons that printed the same, and loses nothing."""
    snippet = snippets.find(small / "snippets")["fruit/pears"]
    old, new = parse("pears: 1\nid ~ 7\n"), parse("pears: 2\nid ~ 9\n")
    outputs = {
        "3.10": old,
        "3.11": new,
        "3.12": parse("pears: 2\nid ~ 8\n"),
        "3.15": old,
    }
    recordings.write(snippet, outputs)
    text = snippet.path.with_suffix(".out").read_text()
    assert "# 3.10 3.15\npears: 1\nid ~ 7\n# 3.11 3.12\npears: 2\nid ~ 8\n" in text
    read = recordings.read(snippet)
    assert read.code == snippet.digest
    assert list(read.outputs) == list(outputs)
    assert all(read.outputs[minor].same(outputs[minor]) for minor in outputs)


def test_digest_ignores_the_docstring(small: Path) -> None:
    """A better claim does not make the recordings worthless; other code does."""
    path = small / "snippets/fruit/pears.py"
    before = snippets.read(path)
    path.write_text(path.read_text().replace("Two pears", "A pair of pears"))
    after = snippets.read(path)
    assert after.claim != before.claim and after.digest == before.digest
    path.write_text(path.read_text().replace("pears:", "figs:"))
    assert snippets.read(path).digest != before.digest


@pytest.mark.parametrize(
    ("minors", "head"),
    [
        (SUPPORTED, f"{SUPPORTED[0]} to {SUPPORTED[-1]}"),
        (["3.10"], "3.10"),
        (["3.10", "3.12", "3.13", "3.14"], "3.10, 3.12 to 3.14"),
    ],
)
def test_head_of_a_column_names_its_versions(minors: list[str], head: str) -> None:
    """Neighbours are joined, gaps are shown."""
    output = parse("pears: 1")
    assert Column(list(minors), output, output).head == head


def figure(small: Path, outputs: recordings.Outputs) -> BeautifulSoup:
    """The figure of the pears, if these Pythons had printed this and none were here."""
    snippet = snippets.find(small / "snippets")["fruit/pears"]
    recorded = {snippet.name: recordings.Recording(snippet.digest, outputs)}
    who = {minor: f"{minor}.0 (recorded)" for minor in outputs}
    before = current.current()
    current.use(
        model.Book(
            small, {snippet.name: snippet}, {}, who, recorded, {snippet.name: {}}
        )
    )
    try:
        return BeautifulSoup(show(snippet.name), "html.parser")
    finally:
        current.use(before)


def test_newest_python_is_seen_first_and_differences_are_marked(small: Path) -> None:
    """The first column is the newest; an older cell that differs carries a sign and a word, not only a colour."""
    old, new = parse("pears: 1\nid ~ 7\ngone: 1\n"), parse("pears: 2\nid ~ 8\n")
    shown = figure(small, {"3.14": old, "3.15": new})
    assert [head.get_text() for head in shown.select("thead th")] == [
        "It prints",
        "3.15",
        "3.14",
    ]
    pears, varying, gone = shown.select("tbody tr")
    assert [cell.get_text() for cell in pears.select("td")] == ["2", "≠ differs: 1"]
    assert (
        not varying.select(".lm-differs")
        and "varies from run to run" in varying.get_text()
    )
    assert [cell.get_text() for cell in gone.select("td")] == [
        "not printed",
        "≠ differs: 1",
    ]


def test_page_says_what_is_not_recorded(small: Path) -> None:
    """After an edit nothing old is shown, and the missing Pythons are named."""
    *missing, newest = SUPPORTED
    shown = figure(small, {newest: parse("pears: 2")})
    assert f"Not recorded yet on {', '.join(missing)}." in shown.get_text()


def test_unknown_snippet_is_named(the_book: model.Book) -> None:
    """`show` names the snippet that was meant."""
    meant = next(iter(the_book.snippets))
    with pytest.raises(KeyError, match=f"did you mean '{meant}'"):
        show(f"{meant}x")


def test_build_of_another_kind_has_more_time(
    small: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On a busy machine a slow build is not recorded to be unable; a usual one that takes as long is a mistake."""
    snippet = snippets.read(small / "snippets/fruit/pears.py")
    [python] = list(pythons.here({}).values())[-1:]
    seconds: list[int] = []
    really = process.execute

    def note(command: list[str], *, given: process.Given) -> process.Ended:
        seconds.append(given.seconds)
        return really(command, given=given)

    monkeypatch.setattr(process, "execute", note)
    for column in (python.minor, "32-bit"):
        runs.once(snippet, Python(column, python.identity, python.executable))
    assert seconds == [process.SECONDS, runs.PATIENCE * process.SECONDS]


def test_missing_limit_is_named() -> None:
    """A system without Landlock or seccomp says so; the other limits hold all the same."""
    code = (
        "from living_memory.running import confinement, process; confinement.LIBC = None; "
        "print(process.lacking())"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert "Landlock" in done.stdout and "seccomp" in done.stdout


def test_no_problem_is_lost(small: Path) -> None:
    """Two broken snippets are two problems of one build."""
    for path in (small / "snippets/fruit").glob("*.py"):
        path.write_text(path.read_text() + "1 / 0\n")
    with pytest.raises(Problem) as stopped:
        loading.load(small)
    assert "snippets/fruit/pears.py:4" in str(
        stopped.value
    ) and "snippets/fruit/apples.py:4" in str(stopped.value)


def test_snippet_of_another_system_is_shown_as_recorded(
    small: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A snippet that only Linux can run is run there, and elsewhere its recording stands for it."""
    path = small / "snippets/fruit/pears.py"
    path.write_text(
        path.read_text().replace(
            '"""\n', '\n\nOnly on Linux: it counts pears there.\n"""\n', 1
        )
    )
    snippet = snippets.find(small / "snippets")["fruit/pears"]
    recordings.write(snippet, dict.fromkeys(SUPPORTED, parse("pears: 2\n")))
    identities.write_identities(
        small / "snippets", dict.fromkeys(SUPPORTED, "3.15.0 (a recording)")
    )
    for system, ran in (("Linux", True), ("Windows", False)):
        monkeypatch.setattr(snippets.platform, "system", lambda system=system: system)
        found = loading.load(small)
        assert bool(found.runs["fruit/pears"]) == ran
        assert found.outputs("fruit/pears")["3.15"]["pears"].value == "2"
        minor = list(found.pythons)[-1]
        assert found.who(minor, "fruit/pears").endswith(
            "run for this page" if ran else "as recorded"
        )
