"""Builds of another kind stand beside the usual ones: only what differs, and why a snippet does not run."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest
from pytest import MonkeyPatch

from living_memory.book import snippets
from living_memory.book.comparison import steady
from living_memory.book.python import Python
from living_memory.book.snippets import Snippet
from living_memory.inside.kinds import KINDS
from living_memory.inside.outputs import Output, parse
from living_memory.pages import other_builds
from living_memory.problem import Problem
from living_memory.project import BUILDS, FOLDERS, HOME
from living_memory.running import cache, choosing, passed_over, pythons, runs
from living_memory.running.process import NOTHING, Given

HEAD = '"""It prints."""\n\n'


def interpreter(**special: object) -> SimpleNamespace:
    """A Python as python-discovery describes it."""
    version = type("V", (tuple,), {"releaselevel": special.pop("level", "final")})(
        (3, 14)
    )
    plain = {
        "implementation": "CPython",
        "architecture": 64,
        "free_threaded": False,
        "debug_build": False,
        "platform": "linux",
    }
    return SimpleNamespace(**plain | special, version_info=version)


@pytest.mark.parametrize(
    ("special", "column"),
    [
        ({}, "3.14"),
        ({"debug_build": True}, "debug"),
        ({"architecture": 32}, "32-bit"),
        ({"free_threaded": True}, "free-threaded"),
        ({"implementation": "PyPy"}, "PyPy"),
        ({"platform": "emscripten", "architecture": 32}, "wasm"),
        ({"implementation": "PyPy", "architecture": 32}, ""),
        ({"implementation": "GraalVM"}, ""),
        ({"level": "candidate"}, ""),
    ],
)
def test_each_kind_of_build_has_its_column(special: dict, column: str) -> None:
    """What is special in one way has a column of its own; what is no release, or special twice, has none."""
    assert pythons.column(interpreter(**special)) == column


def on_debug(tmp_path: Path, code: str) -> str:
    """What is kept of a snippet that runs on a build of another kind; any Python plays that part."""
    path = tmp_path / "fruit/pears.py"
    path.parent.mkdir(exist_ok=True)
    path.write_text(HEAD + code)
    [*_, python] = pythons.here({}).values()
    return str(
        runs.run(
            snippets.read(path), Python("debug", python.identity, python.executable)
        )
    )


@pytest.mark.parametrize(
    ("code", "says"),
    [
        ("import sys\nprint('n:', sys.no_such())", "does not run: no sys.no_such\n"),
        ("print('n:', [].no_such())", "does not run: no list.no_such\n"),
        ("raise TypeError('getsizeof(...)')", "does not run: no sys.getsizeof\n"),
        ("raise ValueError('two pears')", "does not run: ValueError: two pears\n"),
        ("print('pears')", "does not run: printed 'pears'\n"),
        ("raise SystemExit(1)", "does not run: fails without a word\n"),
    ],
)
def test_a_build_may_not_run_a_snippet(tmp_path: Path, code: str, says: str) -> None:
    """That is no problem of the book: the one line says why."""
    assert on_debug(tmp_path, code) == says


def test_what_varies_on_a_build_is_marked(tmp_path: Path) -> None:
    """A line that differs between three runs gets a tilde there, and its label alone is compared."""
    said = on_debug(
        tmp_path, "import os\nprint('same:', 1)\nprint('process:', os.getpid())"
    )
    assert said.startswith("same: 1\nprocess ~ ")
    again = steady([parse("same: 1\nprocess: 2"), parse("same: 1\nprocess: 3")])
    assert again.agrees(parse(said)) and not again.same(parse(said.replace(" ~", ":")))
    assert not again.agrees(parse(said.replace("same: 1", "same: 2")))
    now_and_then = steady([parse("same: 1"), parse("does not run: no pears")])
    assert str(now_and_then) == "does not run ~ each time another way\n"
    assert now_and_then.agrees(parse("same: 1")) and parse("same: 1").agrees(
        now_and_then
    )


def test_what_the_size_of_a_cache_decides_varies(tmp_path: Path) -> None:
    """PyPy collects as often as the processor's cache suggests: what moves with it is of one machine alone."""
    said = on_debug(
        tmp_path, "import os\nprint('room:', os.environ.get('PYPY_GC_NURSERY'))"
    )
    assert said.startswith("room ~ ")


def started(
    snippet: Snippet, recorded: str, monkeypatch: MonkeyPatch
) -> tuple[int, Output]:
    """How often it ran on a build of another kind of which this is recorded, and what is kept of it."""
    [*_, python] = pythons.here({}).values()
    debug = Python("debug", python.identity, python.executable)
    counted = runs.Wanted(snippet, debug, parse(recorded) if recorded else None)
    started_runs: list[Snippet] = []
    run_once = runs.once

    def count(snippet: Snippet, python: Python, *, given: Given = NOTHING) -> Output:
        started_runs.append(snippet)
        return run_once(snippet, python, given=given)

    with monkeypatch.context() as counting:
        counting.setattr(runs, "once", count)
        [output] = runs.run_all([counted]).outputs[snippet.name].values()
    return len(started_runs), output


@pytest.mark.parametrize(
    ("recorded", "times", "said"),
    [
        ("", 3, "same: 1\nprocess ~ "),
        ("same: 1\nprocess ~ 7", 1, "same: 1\nprocess ~ "),
        ("same: 2\nprocess ~ 7", 3, "same: 1\nprocess ~ "),
        ("does not run ~ each time another way", 1, "does not run ~ "),
    ],
    ids=["nothing", "the same", "something else", "that it varies"],
)
def test_a_build_runs_once_where_it_repeats_its_recording(
    recorded: str, times: int, said: str, tmp_path: Path, monkeypatch: MonkeyPatch
) -> None:
    """It runs again to find what varies where it says something else, or nothing is recorded; then it is kept."""
    monkeypatch.setattr(cache, "ROOT", tmp_path / "cache")
    path = tmp_path / "fruit/pears.py"
    path.parent.mkdir()
    code = "import os\nprint('same:', 1)\nprint('process:', os.getpid())"
    path.write_text(f"{HEAD}{code}")
    snippet = snippets.read(path)
    first, output = started(snippet, recorded, monkeypatch)
    assert first == times and str(output).startswith(said)
    assert started(snippet, recorded, monkeypatch) == (0, output)


def test_a_refusal_that_is_not_recorded_is_asked_again(
    tmp_path: Path, monkeypatch: MonkeyPatch
) -> None:
    """A build too busy to end in time says so once: the next build of the site runs the snippet anew."""
    monkeypatch.setattr(cache, "ROOT", tmp_path / "cache")
    path = tmp_path / "fruit/pears.py"
    path.parent.mkdir()
    path.write_text(f"{HEAD}raise MemoryError('too busy')\n")
    [*_, python] = pythons.here({}).values()
    debug = Python("debug", python.identity, python.executable)
    counted = runs.Wanted(snippets.read(path), debug, parse("pears: 2\n"))
    assert "does not run" in runs.make(counted)
    assert runs.find(counted) is None
    refused = runs.Wanted(snippets.read(path), debug, runs.make(counted))
    kept = "does not run ~ each time another way\n"
    runs.cached(refused.snippet, debug, runs.TIMES).keep(kept)
    assert runs.find(refused) is None, "what an older release kept stands for a run"
    runs.make(refused)
    assert runs.find(refused) is not None


def test_only_the_rows_that_differ_are_shown() -> None:
    """A build that prints the same is named in a sentence, one that does not run too, and the rest is a table."""
    usual = parse("alive after del: True\nfound by collect: 1")
    other = parse(str(usual).replace("found by collect: 1", "found by collect: 7"))
    said = {
        "debug": usual,
        "32-bit": other,
        "PyPy": parse("does not run: no sys.getrefcount"),
    }
    shown = SimpleNamespace(
        outputs=lambda name: {"3.14": usual},
        builds=lambda name: said,
        who=lambda build: "3.14.10 (main)",
    )
    found = other_builds.beside(shown, "fruit/pears")
    assert found.heads == ["3.14", "3.14 32-bit"] and found.labels == [
        "found by collect"
    ]
    assert [
        (cell.line.value, cell.moved) for cell in found.row("found by collect")
    ] == [("1", False), ("7", True)]
    assert found.sentences == [
        "PyPy (3.14) does not run it: no sys.getrefcount.",
        "The same on debug (3.14).",
    ]


def test_each_build_is_a_kind_that_is_told_apart() -> None:
    """A build in the list that no interpreter could ever be called would stay empty without a word."""
    why = "`builds` in pyproject.toml and KINDS in src/living_memory/inside/kinds.py name the same builds"
    assert sorted(BUILDS) == sorted(KINDS), why


NEEDED = ["bash", "cat", "dirname", "env", "grep", "head", "mkdir", "realpath", "rm"]
"""What `.ci/get-pythons` asks of any system, before it asks for what brings a Python."""


def brought(tmp_path: Path, *kind: str) -> subprocess.CompletedProcess[str]:
    """How `.ci/get-pythons` ends where nothing can be brought: there is no apt, no npm and no compiler."""
    tools = tmp_path / "tools"
    tools.mkdir(exist_ok=True)
    for name in NEEDED:
        if not (tools / name).exists():
            (tools / name).symlink_to(str(shutil.which(name)))
    command = [HOME / ".ci/get-pythons", tmp_path / "brought", *kind]
    bare = {"PATH": str(tools)}
    return subprocess.run(command, env=bare, capture_output=True, text=True)


@pytest.mark.parametrize(
    ("kind", "file"),
    [
        (["i386"], "usr/bin/python3.14"),
        (["free-threaded"], "bin/python3.14t"),
        (["wasm"], "bin/python3"),
    ],
    ids=" ".join,
)
def test_python_that_was_brought_is_not_brought_again(
    kind: list[str], file: str, tmp_path: Path
) -> None:
    """What is there and runs is left alone; what was brought half, by a run that was stopped, is no Python yet."""
    python = tmp_path / "brought" / file
    python.parent.mkdir(parents=True)
    python.write_text("#!/bin/sh\nexit 0\n")
    python.chmod(0o755)
    done = brought(tmp_path, *kind)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    python.write_text("#!/bin/sh\nexit 1\n")
    assert brought(tmp_path, *kind).returncode, "it looks for a way to bring it"


def test_kind_that_nobody_can_bring_is_refused_with_those_that_are(
    tmp_path: Path,
) -> None:
    """A slip of the hand brings no other Python in its place."""
    done = brought(tmp_path, "free-thread")
    said = "there is no kind free-thread: amd64, i386, free-threaded or wasm\n"
    assert (done.returncode, done.stderr) == (2, said)


def test_wasm_build_is_pinned_by_its_content() -> None:
    """Each package has its digest, so that any registry may give it, and none is named."""
    text = (HOME / ".ci/wasm/package-lock.json").read_text(encoding="utf-8")
    _, *packages = json.loads(text)["packages"].values()
    wanted = json.loads((HOME / ".ci/wasm/package.json").read_text(encoding="utf-8"))
    assert "http" not in text, "write it with the `.npmrc` that lies beside it"
    assert all(one["integrity"].startswith("sha512-") for one in packages)
    assert wanted["dependencies"]["pyodide"] in [one["version"] for one in packages]


def test_build_of_another_release_is_named_by_its_release() -> None:
    """Whoever compares it with the usual build sees that the difference may be the release's."""
    named = {"3.14": "3.14.10 (main)", "debug": "3.14.10 (x)", "wasm": "3.14.2 (y)"}
    book = SimpleNamespace(who=named.__getitem__)
    assert other_builds.version_of(book, "debug") == ("3.14", "3.14")
    assert other_builds.version_of(book, "wasm") == ("3.14", "3.14.2")


def start_of(folder: Path, name: str) -> Path:
    """A file that starts the Python of these tests, as a Python of this name."""
    folder.mkdir(parents=True)
    file = folder / name
    file.write_text(f'#!/bin/sh\nexec "{sys.executable}" "$@"\n')
    file.chmod(0o755)
    return file


@pytest.mark.skipif(os.name != "posix", reason="pyenv has its shims on POSIX alone")
def test_version_is_that_of_pyenv_and_not_its_shim(
    tmp_path: Path, monkeypatch: MonkeyPatch
) -> None:
    """A shim starts whichever Python the folder asks for."""
    start_of(tmp_path / "shims", "python3.1")
    own = start_of(tmp_path / "versions/3.1.5/bin", "python3.1")
    monkeypatch.setenv("PYENV_ROOT", str(tmp_path))
    monkeypatch.setenv("PATH", str(tmp_path / "shims"), prepend=os.pathsep)
    assert choosing.executable("3.1") == str(own)


def test_folder_that_is_not_there_is_named(
    tmp_path: Path, monkeypatch: MonkeyPatch, capfd: pytest.CaptureFixture
) -> None:
    """Once: who mistyped it would look for a Python in vain."""
    lost = str(tmp_path / "lost")
    monkeypatch.setenv(FOLDERS, os.pathsep.join([lost, str(tmp_path)]))
    pythons.folders()
    pythons.folders()
    assert capfd.readouterr().err == f"{FOLDERS} names {lost}, which is no folder\n"


@pytest.mark.skipif(os.name != "posix", reason="the file here is a shell script")
def test_python_that_hangs_is_named_and_passed_over(
    tmp_path: Path, monkeypatch: MonkeyPatch, capfd: pytest.CaptureFixture
) -> None:
    """The wait has an end, one sentence says what was waited for, and the others are found all the same."""
    hangs = tmp_path / "python3.99"
    hangs.write_text("#!/bin/sh\nexec /bin/sleep 600\n")
    hangs.chmod(0o755)
    monkeypatch.setenv("PY_DISCOVERY_TIMEOUT", "0.2")
    for folders in (str(tmp_path), f"{tmp_path}{os.pathsep}"):
        assert pythons.found(folders), "the Python of these tests is not found"
    first, said = capfd.readouterr().err.splitlines()
    assert first.startswith(f"asked once more: {hangs}, "), "it waits in silence"
    assert said.startswith("passed over: ") and str(hangs) in said
    assert "timed out" in said and "take it off PATH" in said


def test_wait_for_a_python_has_an_end(monkeypatch: MonkeyPatch) -> None:
    """A short one, also where nobody has asked for it; who asks for another gets that."""
    monkeypatch.delenv("PY_DISCOVERY_TIMEOUT", raising=False)
    assert 0 < float(passed_over.patiently("")["PY_DISCOVERY_TIMEOUT"]) <= 10
    monkeypatch.setenv("PY_DISCOVERY_TIMEOUT", "60")
    assert passed_over.patiently("")["PY_DISCOVERY_TIMEOUT"] == "60"


@pytest.mark.skipif(os.name != "posix", reason="the file here is a shell script")
@pytest.mark.parametrize("typed", ["pear", "./pear"])
def test_what_is_named_like_no_python_is_not_started(
    typed: str, tmp_path: Path, monkeypatch: MonkeyPatch
) -> None:
    """`--python ls` runs no `ls`: a program that is not meant may do anything. A link may name it a Python."""
    script = tmp_path / "pear"
    script.write_text(f'#!/bin/sh\ntouch started\nexec "{sys.executable}" "$@"\n')
    script.chmod(0o755)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=os.pathsep)
    with pytest.raises(Problem, match="was not started"):
        choosing.executable(typed)
    assert not (tmp_path / "started").exists()
    (tmp_path / "python3").symlink_to(script)
    assert choosing.executable("./python3") == "./python3"
