"""`living-memory.pyz` says of any Python which labels it prints otherwise than the book, and why that is known."""

import ast
import json
import os
import platform
import shutil
import subprocess
import sys
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from python_discovery import DiskCache, iter_interpreters
from soups import soup

from living_memory import cli, project
from living_memory.book import model, recordings, snippets
from living_memory.exports import check_file
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
            or not pythons.column(info)
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
    assert {f"{name.split('/')[0]}:" for name in the_book.snippets} <= {
        line.split(" ")[0] for line in lessons if line
    }
    labels = sum(
        len(the_book.recording(name)[python.minor]) for name in the_book.snippets
    )
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


def test_who_ends_it_finds_nothing_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Asked to end in the middle of its work, it removes the folder where the snippets ran."""
    monkeypatch.setitem(FRUIT, "counted", "import time\n\ntime.sleep(3)\n")
    place = tmp_path / "for a while"
    place.mkdir()
    running = subprocess.Popen(
        [sys.executable, small(tmp_path)], env=os.environ | {"TMPDIR": str(place)}
    )
    while not list(place.rglob("counted.py")):
        assert running.poll() is None, "it ended before it was asked to"
    running.terminate()
    assert running.wait() == 130 and not list(place.iterdir())


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
