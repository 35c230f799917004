"""`living-memory.pyz` says of any Python which labels it prints otherwise than the book, and why that is known."""

import ast
import json
import os
import platform
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from python_discovery import DiskCache, iter_interpreters
from soups import soup

from living_memory import cli, project
from living_memory.book import identities, model, recordings, snippets, versions
from living_memory.exports import check_file
from living_memory.inside.kinds import WASM
from living_memory.inside.outputs import parse
from living_memory.running import cache, pythons

SYSTEM = f"{sys.platform} {platform.machine()}"
MINOR, PATCH = sys.version_info[1:3]
SAME, NEXT = f"3.{MINOR}", f"3.{MINOR + 1}"
FRUIT = {
    "counted": "import gc\n\ngc.collect()\nprint('pears:', 2)\nprint('place ~', id(gc))\n",
    "referred": "import sys\n\nbasket = []\nprint('names:', sys.getrefcount(basket) > 0)\n",
    "read_again": "with open(__file__) as recipe:\n    print('quotes:', len(recipe.read(3)))\n",
    "matched": "match 2:\n    case 2:\n        print('pears:', 2)\n",
}
PRINTED = {
    "counted": "pears: 2\nplace ~ 7\n",
    "referred": "names: True\n",
    "read_again": "quotes: 3\n",
    "matched": "pears: 2\n",
}


def small(
    folder: Path, by: str = SAME, system: str = SYSTEM, note: str = "", **printed: str
) -> Path:
    """The checker of a book with four snippets, recorded by one Python, which printed something else for some."""
    for name, code in FRUIT.items():
        path = folder / f"snippets/fruit/{name}.py"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f'"""It prints.{note}"""\n\n{code}', encoding="utf-8")
        output = parse(printed.get(name, PRINTED[name]))
        recording = recordings.Recording(snippets.read(path).digest, {by: output})
        path.with_suffix(".out").write_text(str(recording), encoding="utf-8")
    identity = f"{by}.{PATCH if by == SAME else 0} (a test) {system}"
    (folder / "snippets/pythons.toml").write_text(
        f'"{by}" = "{identity}"\n', encoding="utf-8"
    )
    return packed(model.read(folder), folder)


def packed(found: model.Book, folder: Path) -> Path:
    """The checker of a book as a file."""
    file = folder / check_file.NAME
    file.write_bytes(check_file.pack(found))
    return file


def run(
    file: Path, *arguments: str, python: str = sys.executable, **options: object
) -> subprocess.CompletedProcess:
    """What the checker says on a Python."""
    return subprocess.run(
        [python, str(file), *arguments],
        capture_output=True,
        text=True,
        encoding="utf-8",
        **options,
    )


@pytest.fixture(autouse=True)
def known(monkeypatch: pytest.MonkeyPatch) -> None:
    """The small books know the running Python and the next one, whichever the real book knows."""
    monkeypatch.setattr(recordings, "COLUMNS", (SAME, NEXT))


@pytest.mark.kept("machine")
def test_it_runs_on_every_python_here(tmp_path: Path) -> None:
    """CPython from 3.8, PyPy, builds of another kind: each says who it is, and what it lacks is counted apart."""
    file, asked = small(tmp_path), []
    search = {**os.environ, "PATH": os.pathsep.join(pythons.folders())}
    for info in iter_interpreters(
        env=search, cache=DiskCache(project.CACHE / "pythons")
    ):
        if (
            info.version_info[:2] < (3, 8)
            or info.executable in asked
            or pythons.column(info) in ("", WASM)  # which starts no process
        ):
            continue
        who = pythons.describe(info)
        done = run(file, "--json", python=who.executable)
        assert (done.returncode, done.stderr) == (0, ""), (
            f"{who}: {done.stderr or done.stdout}"
        )
        found, labels = json.loads(done.stdout), done.stdout
        assert found["python"] == who.identity, labels
        assert not found["could not run"] and found["issue"] == "", f"{who}: {labels}"
        apart = {"fruit/referred"} if who.minor == "PyPy" else set()
        apart |= {"fruit/matched"} if info.version_info[:2] < (3, 10) else set()
        assert set(found["does not run here"]) == apart, f"{who}: {labels}"
        assert found["closing"].startswith(
            f"{5 - len(apart)} of {5 - len(apart)} labels agree with {SAME}."
        ), labels
        asked.append(info.executable)
    assert asked, "no Python is here"


@pytest.mark.kept("machine")
def test_the_whole_book_agrees_with_who_recorded_it(
    the_book: model.Book, tmp_path: Path
) -> None:
    """The Python that made a recording prints it again, label by label, and the last line counts them."""
    here = the_book.pythons.items()
    again = [
        one for minor, one in here if the_book.identities.get(minor) == one.identity
    ]
    [*_, python] = again or the_book.pythons.values()
    done = run(packed(the_book, tmp_path), python=python.executable)
    assert done.returncode == 0, done.stdout
    *lessons, closing = done.stdout.splitlines()
    alone = [name for name, one in the_book.snippets.items() if not one.guest]
    assert {f"{name.split('/')[0]}:" for name in alone} <= {
        line.split(" ")[0] for line in lessons if line
    }
    labels = sum(len(the_book.recording(name)[python.minor]) for name in alone)
    release = python.identity.split()[0]
    if again:
        assert (
            closing
            == f"{labels} of {labels} labels agree with {release}, 0 differ for a known reason, 0 are news"
        )


def test_what_nobody_has_explained_is_news(tmp_path: Path) -> None:
    """It is told with a text for an issue: who printed it, the label, what was expected, what came."""
    done = run(small(tmp_path, counted="pears: 3\nplace ~ 9\n"))
    release = f"{SAME}.{PATCH}"
    assert (
        done.returncode == 0
        and f"    pears: expected 3 ({release}), got 2 (news)\n" in done.stdout
    )
    _, _, issue = done.stdout.partition(project.ISSUES)
    assert " ".join([*sys.version.split(), SYSTEM]) in issue
    assert f"- `fruit/counted`, `pears`: expected 3 ({release}), got 2\n" in issue
    assert done.stdout.endswith(
        f"4 of 5 labels agree with {release}, 0 differ for a known reason, 1 is news\n"
    )


@pytest.mark.parametrize(
    ("recorded", "why"),
    [
        (
            {"by": NEXT, "note": f"\n\n{NEXT}: pears ripen (gh-1)\n"},
            f"{NEXT}: pears ripen (gh-1)",
        ),
        ({"by": NEXT}, f"older than the book, whose notes begin with {NEXT}"),
        ({"system": "plan9 vax"}, f"another build: {SYSTEM} here, plan9 vax there"),
    ],
)
def test_what_is_known_is_told(
    recorded: dict[str, str], why: str, tmp_path: Path
) -> None:
    """The note of a version between the two, that a Python is older than the book, or that it is another build."""
    done = run(small(tmp_path, **recorded, counted="pears: 3\nplace ~ 9\n"))
    assert (
        done.returncode == 0
        and f"    known: {why}\n" in done.stdout
        and "issue" not in done.stdout
    ), done.stdout
    assert done.stdout.endswith(", 1 differs for a known reason, 0 are news\n")


def test_a_note_of_another_version_explains_nothing(tmp_path: Path) -> None:
    """Only what came after the older of the two Pythons, and not after the newer, can be the reason."""
    done = run(
        small(
            tmp_path,
            note=f"\n\n3.{MINOR - 1}: pears ripen (gh-1)\n",
            counted="pears: 3\nplace ~ 9\n",
        )
    )
    assert "known:" not in done.stdout and done.stdout.endswith("1 is news\n")


def test_what_cannot_run_at_all_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A snippet that does not end, dies or raises where others printed: which, why, and an exit code of 1."""
    monkeypatch.setattr(check_file, "SECONDS", 1)
    monkeypatch.setitem(FRUIT, "counted", "while True:\n    pass\n")
    monkeypatch.setitem(FRUIT, "referred", "import os\n\nos.abort()\n")
    monkeypatch.setitem(FRUIT, "matched", "int('pear')\n")
    done = run(small(tmp_path))
    assert (
        done.returncode == 1
        and "counted could not run: ran for more than 1 s\n" in done.stdout
    )
    assert "referred could not run: " in done.stdout
    assert "- `fruit/matched` could not run: ValueError: invalid literal" in done.stdout
    assert (
        "3 could not run: fruit/counted, fruit/matched, fruit/referred\n" in done.stdout
    )


LINUX_ALONE = "\n\nOnly on Linux: the pears lie in /proc.\n"
AWAY = "platform.system = lambda: {system!r}; sys.platform = {name!r}"
ON_ANOTHER_SYSTEM = """
import argparse, concurrent.futures.thread, io, pkgutil, platform, runpy, signal, subprocess, sys, sysconfig, tempfile
sysconfig.get_config_vars()
{changed}
sys.argv = sys.argv[1:]
runpy.run_path(sys.argv[0], run_name="__main__")
"""
"""The checker in a process where this is changed, once all that reads it for itself is imported."""


def run_changed(
    file: Path, changed: str, *arguments: str
) -> subprocess.CompletedProcess:
    """What the checker says where something about its Python or its system is changed."""
    program = file.with_name("changed.py")
    program.write_text(ON_ANOTHER_SYSTEM.format(changed=changed), encoding="utf-8")
    return run(program, str(file), *arguments)


@pytest.mark.parametrize(
    ("system", "name"), [("Darwin", "darwin"), ("Windows", "win32")]
)
def test_what_another_system_cannot_run_is_not_counted(
    system: str, name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Neither what is said to need Linux nor what fails there without a word of it: nobody is asked for an issue."""
    monkeypatch.setitem(FRUIT, "counted", "print(open('/proc/pears').read())\n")
    monkeypatch.setitem(FRUIT, "referred", "import os\n\nos.abort()\n")
    file = small(tmp_path, system="linux x86_64", note=LINUX_ALONE)
    there = AWAY.format(system=system, name=name)
    done = run_changed(file, there)
    assert (done.returncode, done.stderr) == (0, ""), done.stdout
    assert "counted does not run here: it needs Linux\n" in done.stdout
    assert "4 not counted, for they do not run here: fruit/counted" in done.stdout
    assert "0 are news" in done.stdout and "issue" not in done.stdout

    file = small(tmp_path, system="linux x86_64")
    done = run_changed(file, there)
    assert (done.returncode, done.stderr) == (0, ""), done.stdout
    assert "2 not counted, for they do not run here: " in done.stdout
    assert "fruit/counted, fruit/referred\n" in done.stdout
    assert "0 are news" in done.stdout and "issue" not in done.stdout

    at_home = AWAY.format(system="Linux", name="linux")
    done = run_changed(file, at_home)
    assert done.returncode == 1 and "2 could not run: fruit/counted" in done.stdout


@pytest.mark.kept("machine")
@pytest.mark.parametrize("system", ["Darwin", "Windows"])
def test_the_whole_book_brings_no_news_from_another_system(
    system: str, the_book: model.Book, tmp_path: Path
) -> None:
    """What the book says to need Linux is counted apart, whatever else differs there."""
    need_linux = {
        name
        for name, snippet in the_book.snippets.items()
        if snippet.system == "Linux" and not snippet.guest  # which is left out
    }
    there = AWAY.format(system=system, name=system.lower())
    done = run_changed(packed(the_book, tmp_path), there, "--json")
    assert done.returncode == 0, done.stdout + done.stderr
    found = json.loads(done.stdout)
    assert need_linux and need_linux <= set(found["does not run here"])
    assert not found["could not run"] and found["issue"] == "", found["issue"]


@pytest.mark.parametrize("name", ["emscripten", "wasi", "ios"])
def test_system_without_processes_is_told(name: str, tmp_path: Path) -> None:
    """A Python in a browser or on a phone cannot start another: one sentence, and what would help."""
    done = run_changed(small(tmp_path), AWAY.format(system=name, name=name))
    assert (done.returncode, done.stdout) == (1, "")
    assert (
        f"living-memory.pyz: each snippet runs in a process of its own, and {name} has none\n"
        in done.stderr
    )
    assert "  To do: " in done.stderr and "Traceback" not in done.stderr


IDENTITIES = {
    "3.13.1+ (heads/3.13:0a1b2c3, Nov  3 2026, 10:00:00) [Clang 19]": (3, 13, 1),
    "3.14.0rc1+ (main, Nov 3 2026, 10:00:00) [GCC 16.2.0]": (3, 14, 0),
    "3.13.1 | packaged by conda-forge | (main, Nov 3 2026, 10:00:00) [GCC 13.3.0]": (
        3,
        13,
        1,
    ),
    "3.12.3 (v3.12.3:abc, Apr  9 2024, 08:18:47) [Clang 13.0.0 (clang-1300.0.29.30)]": (
        3,
        12,
        3,
    ),
    '3.14 (a vendor\'s "own" C:\\pears)': (3, 14, 0),
    "3.11.17 (8.0.1+dfsg-1, Oct 14 2026) [PyPy 8.0.1 with GCC 16.2.0]": (3, 11, 17),
    "3.12.8 (Tue Sep 1 2026, GraalVM CE 25.1.0)": (3, 12, 8),
    "3.13.5 experimental free-threading build (main, Nov 24 2026)": (3, 13, 5),
    "a pear tree": (),
    "": (),
}
"""Who a Python may say it is, and the release that this names."""


@pytest.mark.parametrize(("who", "release"), IDENTITIES.items())
def test_whoever_made_a_recording_is_read_or_not_known(
    who: str, release: tuple[int, ...], tmp_path: Path
) -> None:
    """A Python that someone built, packed or named in another way stops neither the book nor its reader's check."""
    small(tmp_path)
    identities.write_identities(
        tmp_path / "snippets", {SAME: f"{who} {SYSTEM}".strip()}
    )
    done = run(packed(model.read(tmp_path), tmp_path))
    assert (done.returncode, done.stderr) == (0, ""), done.stdout
    known = ".".join(map(str, release)) or "nothing"
    assert re.search(
        rf"labels agree with {re.escape(known)}, .* 0 are news\n", done.stdout
    )
    assert versions.minor_of(who) == ".".join(map(str, release[:2]))


@pytest.mark.parametrize(("who", "release"), IDENTITIES.items())
def test_every_python_says_who_it_is(
    who: str, release: tuple[int, ...], tmp_path: Path
) -> None:
    """Also one whose own words `platform` cannot read; a kind that nobody recorded is another build, and no news."""
    file = small(tmp_path, counted="pears: 3\nplace ~ 9\n")
    done = run_changed(
        file, f"sys.version = {who!r}; sys.implementation.name = 'graalpy'"
    )
    assert (done.returncode, done.stderr) == (0, ""), done.stdout
    assert f"This Python: {' '.join(who.split())}".strip() in done.stdout
    assert ", graalpy\n" in done.stdout and "0 are news\n" in done.stdout


def test_what_no_recording_tells_is_not_counted(tmp_path: Path) -> None:
    """A snippet that ran nowhere else, or whose recorders nobody names, runs here and is held against nothing."""
    file = small(tmp_path, counted="does not run: no gc.pears\n")
    done = run(file)
    assert (
        done.returncode == 0
        and "counted runs here, and is not recorded yet\n" in done.stdout
    ), done.stderr
    assert "3 of 3 labels agree" in done.stdout
    (tmp_path / "snippets/pythons.toml").unlink()
    done = run(packed(model.read(tmp_path), tmp_path))
    assert (
        done.returncode == 0
        and "Held against: nothing: no Python is recorded\n" in done.stdout
    ), done.stderr


TOO_OLD = {
    "2.7": "2.7.18 (default, Apr 20 2020, 18:00:00)",
    "3.6": "3.6.15 (default, Sep 4 2021, 00:00:00)",
    "3.7": "3.7.16 (default, Dec 6 2022, 00:00:00)",
}
"""Pythons that the checker is too new for, as they name themselves."""
OF_ANY_AGE = {
    ast.Module, ast.Expr, ast.Constant, ast.Import, ast.ImportFrom, ast.alias, ast.Assign, ast.If, ast.Compare,
    ast.Lt, ast.Eq, ast.Call, ast.Attribute, ast.Name, ast.Load, ast.Store, ast.Tuple, ast.BinOp, ast.Add,
    ast.Subscript, ast.Try, ast.ExceptHandler,
}  # fmt: skip
"""The forms of the language that Python 2 has, too."""


def says_that_it_is_too_old(done: subprocess.CompletedProcess, minor: str) -> bool:
    """Whether it ended with what it needs, what it met, and what to do, and nothing else."""
    said = rf"living-memory\.pyz: needs Python 3\.8 or newer, and this is {minor}\.\d+\n  To do: start it with .*\n"
    return (
        done.returncode == 1
        and done.stdout == ""
        and bool(re.fullmatch(said, done.stderr))
    )


@pytest.mark.parametrize("minor", TOO_OLD)
def test_python_that_is_too_old_is_told(minor: str, tmp_path: Path) -> None:
    """In one sentence, by a Python that calls itself so, and by a real one where it is here."""
    file = small(tmp_path)
    version = tuple(map(int, minor.split(".")))
    calls_itself = f"sys.version_info = {version}; sys.version = {TOO_OLD[minor]!r}"
    done = run_changed(file, calls_itself)
    assert says_that_it_is_too_old(done, minor), done.stderr
    folders = os.pathsep.join(pythons.folders())
    if real := shutil.which(f"python{minor}", path=folders):
        done = run(file, python=real)
        assert says_that_it_is_too_old(done, minor), f"{real}: {done.stderr}"


def test_entry_is_written_for_any_age() -> None:
    """It imports its own modules after the version is known, and has no form of the language that Python 2 lacks."""
    source = (check_file.CHECKER / "__main__.py").read_text(encoding="ascii")
    tree = ast.parse(source)
    new = {
        type(node).__name__ for node in ast.walk(tree) if type(node) not in OF_ANY_AGE
    }
    assert not new, (
        f"__main__.py: a Python that is too old cannot read {new}: write it in an older form"
    )
    _, first, _, tested, *_ = tree.body
    assert ast.unparse(first) == "import sys"
    assert ast.unparse(tested).startswith("if sys.version_info < OLDEST:")


@pytest.mark.parametrize("arguments", [[], ["--json"]])
def test_who_takes_its_first_line_alone_gets_no_traceback(
    arguments: list[str], tmp_path: Path
) -> None:
    """As `| head -1` does, or a disk that is full: one sentence says that nobody takes the rest."""
    file = small(tmp_path)
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(
        [sys.executable, file, *arguments],
        stdout=writing,
        stderr=subprocess.PIPE,
        text=True,
    )
    os.close(writing)
    assert done.returncode == 1
    assert done.stderr == "living-memory.pyz: nothing takes its output: Broken pipe\n"


def test_it_needs_no_output_at_all(tmp_path: Path) -> None:
    """Started with its output closed, as by a scheduler or `pythonw`, it ends as ever."""
    file = small(tmp_path)
    for closed in (">&-", "2>&-", ">&- 2>&-"):
        line = f'"{sys.executable}" "{file}" {closed}'
        done = subprocess.run(line, shell=True, stderr=subprocess.PIPE, text=True)
        assert (done.returncode, done.stderr) == (0, ""), closed


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "utf-16"])
def test_what_it_says_fits_every_terminal(
    encoding: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A value that the terminal's encoding lacks is written all the same."""
    monkeypatch.setitem(FRUIT, "counted", "print('fruit:', '\u68a8')\n")
    file = small(tmp_path)
    there = os.environ | {"PYTHONIOENCODING": encoding, "LC_ALL": "C"}
    done = run(file, env=there)
    assert (done.returncode, done.stderr) == (0, "")
    assert "fruit: expected nothing" in done.stdout and "\u68a8" in done.stdout


def test_no_room_for_temporary_files_is_told(tmp_path: Path) -> None:
    """Where no folder can be written, it says so, and what to do: and then it runs."""
    file = small(tmp_path)
    nowhere = (
        "import tempfile; tempfile._candidate_tempdir_list = lambda: ['/proc/1/pears']"
    )
    done = run_changed(file, nowhere)
    assert (done.returncode, done.stdout) == (1, "")
    assert "living-memory.pyz: there is no room for temporary files: " in done.stderr
    assert "Traceback" not in done.stderr
    deed = "  To do: name a folder that has room by the variable TMPDIR"
    assert deed in done.stderr
    done = run(file, env=os.environ | {"TMPDIR": str(tmp_path)})
    assert done.returncode == 0, done.stderr


def test_it_writes_nothing(tmp_path: Path) -> None:
    """From a folder with spaces and without the right to write: no file stays, there or among temporary files."""
    places = tmp_path / "a folder with spaces", tmp_path / "for a while"
    for place in places:
        place.mkdir()
    file = Path(shutil.copy(small(tmp_path), places[0]))
    places[0].chmod(0o555)
    done = run(file, cwd=places[0], env=os.environ | {"TMPDIR": str(places[1])})
    places[0].chmod(0o755)
    assert done.returncode == 0 and "5 of 5 labels agree" in done.stdout, done.stderr
    assert list(places[0].iterdir()) == [file] and not list(places[1].iterdir())


SLOW = "import time\n\ntime.sleep(3)\n"
PRINTED_TWO = "print('pears:', 2)\nprint('place ~', 1)\n"


def started(file: Path, place: Path, *before: str) -> subprocess.Popen:
    """The checker at work, with its temporary files in this place: its slow snippet runs."""
    place.mkdir()
    running = subprocess.Popen(
        [*before, sys.executable, file],
        env=os.environ | {"TMPDIR": str(place)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    while not list(place.rglob("counted.py")):
        assert running.poll() is None, "it ended before it was asked to"
    return running


@pytest.fixture
def nothing_ignored() -> Iterator[None]:
    """Who runs the tests by `nohup`, or with `&` in a script, ignores a signal, and what they start inherits that."""
    endings = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
    before = {number: signal.signal(number, signal.SIG_DFL) for number in endings}
    yield
    for number, handler in before.items():
        signal.signal(number, handler)


@pytest.mark.usefixtures("nothing_ignored")
@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM", "SIGHUP"])
def test_who_ends_it_finds_nothing_left(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Asked to end in the middle of its work, even three times, it says one sentence and removes its folder."""
    monkeypatch.setitem(FRUIT, "counted", SLOW)
    place = tmp_path / "for a while"
    running = started(small(tmp_path), place)
    for _ in range(3):
        running.send_signal(getattr(signal, name))
        time.sleep(0.2)
    printed, said = running.communicate()
    assert (running.returncode, printed) == (130, "")
    assert said == "living-memory.pyz: stopped before its end\n"
    assert not list(place.iterdir())


def test_what_is_to_outlive_its_terminal_does(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Under `nohup` a terminal that closes ends nothing."""
    monkeypatch.setitem(FRUIT, "counted", SLOW + PRINTED_TWO)
    running = started(small(tmp_path), tmp_path / "for a while", "nohup")
    running.send_signal(signal.SIGHUP)
    printed, _ = running.communicate()
    assert running.returncode == 0 and "5 of 5 labels agree" in printed


def test_progress_is_for_a_terminal_alone(tmp_path: Path) -> None:
    """On a terminal one line counts the snippets and goes away; a pipe gets the report and nothing else."""
    pty = pytest.importorskip("pty", reason="a terminal of this kind is POSIX's")
    file, shown = small(tmp_path), []
    assert run(file).stderr == ""

    def read(end: int) -> bytes:
        shown.append(os.read(end, 4096))
        return shown[-1]

    pty.spawn([sys.executable, str(file)], read)
    text = b"".join(shown)
    assert (
        b"\rRunning snippets: 4 of 4\r\x1b[K" in text and b"5 of 5 labels agree" in text
    )


def test_findings_for_a_machine(tmp_path: Path) -> None:
    """`--json` says the same: for each label what was expected and by whom, what came, and what that is."""
    found = json.loads(
        run(small(tmp_path, counted="pears: 3\nplace ~ 9\n"), "--json").stdout
    )
    pears, place = found["labels"]["fruit/counted"].values()
    assert (
        pears["expected"] == "pears: 3"
        and pears["got"] == "pears: 2"
        and pears["is"] == "news"
    )
    assert (
        pears["by"] == f"{SAME}.{PATCH} (a test) {SYSTEM}" and place["is"] == "agrees"
    )
    assert "`fruit/counted`" in found["issue"] and found["closing"].endswith(
        "1 is news"
    )


def test_the_same_book_gives_the_same_bytes(
    the_book: model.Book, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whenever and wherever it is packed; and it needs the standard library alone."""
    whole = check_file.pack(the_book)
    elsewhere = shutil.copytree(
        check_file.CHECKER, tmp_path / "checker", copy_function=shutil.copyfile
    )  # dated today
    for name in check_file.SHARED:
        shutil.copyfile(check_file.CHECKER.with_name(name), tmp_path / name)
    monkeypatch.setattr(check_file, "CHECKER", elsewhere)
    assert check_file.pack(model.Book(**vars(the_book) | {"runs": {}})) == whole
    with ZipFile(BytesIO(whole)) as packed:
        sources = {
            name: packed.read(name)
            for name in packed.namelist()
            if name.endswith(".py")
        }
    trees = [
        node
        for source in sources.values()
        for node in ast.walk(ast.parse(source, feature_version=(3, 8)))
    ]
    names = {
        alias.name
        for node in trees
        if isinstance(node, ast.Import)
        for alias in node.names
    }
    names |= {node.module for node in trees if isinstance(node, ast.ImportFrom)}
    strange = (
        {name.split(".")[0] for name in names}
        - sys.stdlib_module_names
        - {name[:-3] for name in sources}
    )
    assert not strange, f"not of the standard library: {strange}"


def test_the_site_offers_the_file(site: Path, the_book: model.Book) -> None:
    """The page on how this stays true links to it, and it is what the command runs."""
    page = site / "how-this-stays-true.html"
    link = soup(page).select_one("a[download]")
    assert (page.parent / link["href"]).read_bytes() == check_file.pack(the_book)


def test_the_command_asks_a_python(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture
) -> None:
    """`living-memory check --python …` is the same; one that is not here is named, with those that are."""
    small(tmp_path)
    found = model.read(tmp_path)
    monkeypatch.setattr(model, "read", lambda: found)
    monkeypatch.setattr(cache, "ROOT", tmp_path / "cache")
    assert cli.main(["check", "--json"]) == 0
    assert json.loads(capfd.readouterr().out)["closing"].startswith(
        "5 of 5 labels agree"
    )
    [*_, (minor, python)] = pythons.here({}).items()
    for name in (minor, python.executable):
        cli.main(["check", "--python", name])
        assert f"This Python: {python.identity}\n" in capfd.readouterr().out
    assert cli.main(["check", "--python", "3.1"]) == 1
    assert (
        "Python 3.1: is not here\n  To do: name its file, or one of "
        in capfd.readouterr().err
    )


COMMAND = """import sys
from pathlib import Path
from living_memory import cli
from living_memory.book import model
found = model.read(Path(sys.argv[1]))
model.read = lambda: found
sys.exit(cli.main(["check"]))
"""


@pytest.mark.usefixtures("nothing_ignored")
@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM", "SIGHUP"])
def test_the_command_leaves_nothing_when_it_is_ended(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever ends `living-memory check` ends the Python that it asks, which still removes its folder."""
    monkeypatch.setitem(FRUIT, "counted", SLOW)
    small(tmp_path)
    script = tmp_path / "command.py"
    script.write_text(COMMAND)
    place = tmp_path / "for a while"
    place.mkdir()
    running = subprocess.Popen(
        [sys.executable, script, tmp_path],
        env=os.environ | {"TMPDIR": str(place)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    while not list(place.rglob("counted.py")):
        assert running.poll() is None, running.communicate()
    running.send_signal(getattr(signal, name))
    _, said = running.communicate()  # it returns when no process has these pipes
    assert running.returncode == 130
    assert said == "living-memory.pyz: stopped before its end\n"
    assert not list(place.iterdir())


def test_what_is_meant_for_this_python_is_kept_from_the_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture
) -> None:
    """A `json.py` of one's own on `PYTHONPATH` is not what the checked Python imports."""
    (tmp_path / "own").mkdir()
    (tmp_path / "own/json.py").write_text("raise RuntimeError")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path / "own"))
    small(tmp_path)
    found = model.read(tmp_path)
    monkeypatch.setattr(model, "read", lambda: found)
    code = cli.main(["check"])
    assert code == 0, capfd.readouterr().err


def test_two_checks_of_two_books_at_once_do_not_meet(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture
) -> None:
    """Each writes a file of its own, and none in the cache: another one would read it, or it may not be written."""
    monkeypatch.setattr(cache, "ROOT", tmp_path / "cache")
    small(tmp_path)
    found = model.read(tmp_path)
    monkeypatch.setattr(model, "read", lambda: found)
    (tmp_path / "cache").write_text("no folder can be made here")
    code = cli.main(["check"])
    assert code == 0, capfd.readouterr().err
