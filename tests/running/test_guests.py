"""A snippet may have one package beside the standard library; nobody needs it who has not asked."""

import base64
import hashlib
import shutil
import tomllib
from collections.abc import Iterator
from pathlib import Path
from zipfile import ZipFile

import pytest

from living_memory.book import identities, model, recordings, snippets
from living_memory.inside.outputs import parse
from living_memory.pages import changing, current
from living_memory.pages.figure import show
from living_memory.problem import Problem
from living_memory.project import GUESTS, HOME, SUPPORTED, Guest
from living_memory.running import cache, guests, loading, process, pythons

SMALL = HOME / "tests/data/small"
PEARS = '''"""An orchard counts its pears.

with: orchard 1.2
"""

import orchard

print("pears:", orchard.PEARS)
'''
NEWEST = SUPPORTED[-1]
ORCHARD = Guest("orchard", "1.2.3", SUPPORTED[:-1])
"""A package that has no wheel for the newest Python."""
METADATA = "Metadata-Version: 2.1\nName: orchard\nVersion: 1.2.3\n"
WHEEL = (
    "Wheel-Version: 1.0\nGenerator: a test\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
)


@pytest.fixture
def orchard(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, the_book: model.Book
) -> Iterator[Path]:
    """A small book with a snippet that has a guest, which lies on this machine alone; guests are not asked for."""
    monkeypatch.setattr(cache, "ROOT", tmp_path / "cache")
    monkeypatch.setitem(GUESTS, "orchard", ORCHARD)
    monkeypatch.delenv(guests.ASKED, raising=False)
    wheels = tmp_path / "wheels"
    wheels.mkdir()
    make_wheel(wheels / "orchard-1.2.3-py3-none-any.whl", "PEARS = 2\n")
    monkeypatch.setenv("UV_FIND_LINKS", str(wheels))
    monkeypatch.setenv("UV_OFFLINE", "1")
    monkeypatch.setenv("UV_NO_CACHE", "1")
    book = shutil.copytree(SMALL, tmp_path / "book")
    (book / "snippets/fruit/pears.py").write_text(PEARS)
    yield book
    current.use(the_book)


def make_wheel(path: Path, code: str) -> None:
    """Write a wheel of one module, `orchard`."""
    info = "orchard-1.2.3.dist-info"
    files = {
        "orchard.py": code,
        f"{info}/METADATA": METADATA,
        f"{info}/WHEEL": WHEEL,
    }
    rows = [f"{name},{digest(text)},{len(text)}" for name, text in files.items()]
    files[f"{info}/RECORD"] = "\n".join([*rows, f"{info}/RECORD,,\n"])
    with ZipFile(path, "w") as archive:
        for name, text in files.items():
            archive.writestr(name, text)


def digest(text: str) -> str:
    """What a wheel's list says of a file."""
    own = base64.urlsafe_b64encode(hashlib.sha256(text.encode()).digest())
    return f"sha256={own.decode().rstrip('=')}"


def record(book: Path, value: str) -> None:
    """Record by hand that the Pythons with a wheel printed so many pears."""
    snippet = snippets.find(book / "snippets")["fruit/pears"]
    printed = parse(f"pears: {value}\n")
    recordings.write(snippet, dict.fromkeys(ORCHARD.pythons, printed))
    who = dict.fromkeys(SUPPORTED, "3.15.0 (a recording)")
    identities.write_identities(book / "snippets", who)


def test_who_has_not_asked_sees_what_is_recorded(orchard: Path) -> None:
    """Nothing is fetched and nothing runs, and the page says so."""
    record(orchard, "9")
    found = current.use(loading.load(orchard))
    assert not found.runs["fruit/pears"]
    assert found.outputs("fruit/pears")["3.12"]["pears"].value == "9"
    assert found.who("3.12", "fruit/pears").endswith("as recorded")
    assert not (cache.ROOT / "guests").exists()


def test_who_asks_runs_it_with_its_guest(
    orchard: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It comes once for each Python that has a wheel; the next build fetches nothing, and runs nothing."""
    monkeypatch.setenv(guests.ASKED, "1")
    found = loading.load(orchard)
    printed = found.runs["fruit/pears"]
    here = [one for one in pythons.here({}) if one in ORCHARD.pythons]
    assert list(printed) == here, "and on no other build, and no other Python"
    assert {output["pears"].value for output in printed.values()} == {"2"}
    monkeypatch.setattr(guests, "bring", None)
    monkeypatch.setattr(process, "execute", None)
    assert loading.load(orchard).runs["fruit/pears"] == printed


def test_another_version_runs_anew(
    orchard: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """The pin is a part of what is kept."""
    monkeypatch.setenv(guests.ASKED, "1")
    loading.load(orchard)
    monkeypatch.setitem(GUESTS, "orchard", ORCHARD._replace(version="1.2.4"))
    with pytest.raises(Problem) as stopped:
        loading.load(orchard)
    assert "uv brings no orchard 1.2.4 for Python" in str(stopped.value)
    assert not list((cache.ROOT / "guests").glob("*/tmp*")), "nothing half is left"
    assert f"go without guests (no `--guests`, no {guests.ASKED})" in str(stopped.value)
    monkeypatch.delenv(guests.ASKED)
    assert not loading.load(orchard).runs["fruit/pears"], "as the advice promises"


def test_what_goes_wrong_in_it_names_its_line(
    orchard: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A failure with a guest is blamed as any other, its guest beside it."""
    monkeypatch.setenv(guests.ASKED, "1")
    path = orchard / "snippets/fruit/pears.py"
    path.write_text(PEARS.replace("orchard.PEARS", "orchard.PEARS / 0"))
    with pytest.raises(Problem, match=r"fruit/pears.py:8: .*ZeroDivisionError"):
        loading.load(orchard)


def test_figure_names_the_guest_and_where_it_is_not_to_be_had(
    orchard: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A version without a wheel is no gap, and no button offers to run it in the page."""
    record(orchard, "2")
    book = current.use(loading.load(orchard))
    monkeypatch.setattr(changing, "can_run", lambda book: True)
    figure = show("fruit/pears")
    assert (
        f"With orchard 1.2.3, which is not of the standard library; it has no wheel for {NEWEST}."
        in figure
    )
    assert "Not recorded yet" not in figure and "Change it" not in figure
    assert "Change it" in show("fruit/apples"), "as every other figure has it"
    assert book.snippets["fruit/pears"].columns == ORCHARD.pythons


@pytest.mark.parametrize(
    "named, said",
    {
        "with: cellar 1.2": "names the guest 'cellar', which pyproject.toml does not pin",
        "with: orchard 1.1": "is with orchard 1.1, and pyproject.toml pins 1.2.3",
        "with: orchard 1.2.33": "is with orchard 1.2.33, and pyproject.toml pins 1.2.3",
        "with: orchard": "'with: orchard' is not a version note",
    }.items(),
)
def test_guest_that_is_not_the_pinned_one_is_refused(
    orchard: Path, named: str, said: str
) -> None:
    """What a snippet says that it ran with is what it ran with."""
    path = orchard / "snippets/fruit/pears.py"
    path.write_text(PEARS.replace("with: orchard 1.2", named))
    with pytest.raises(Problem) as stopped:
        snippets.read(path)
    assert f"fruit/pears.py:3: {said}" in str(stopped.value)


def test_guest_that_is_pinned_as_advised_is_taken(
    orchard: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The advice is a line of pyproject.toml, and that line is enough."""
    path = orchard / "snippets/fruit/pears.py"
    path.write_text(PEARS.replace("with: orchard 1.2", "with: cellar 0.9"))
    with pytest.raises(Problem) as stopped:
        snippets.read(path)
    _, line, _ = str(stopped.value).split("`")
    for name, said in tomllib.loads(line).items():
        guest = Guest(name, said["version"], tuple(said["pythons"]))
        monkeypatch.setitem(GUESTS, name, guest)
    assert str(snippets.read(path).guest) == "cellar 0.9"


@pytest.mark.parametrize("name", GUESTS)
def test_pin_names_the_pythons_that_have_a_wheel(name: str, told: list[str]) -> None:
    """Where guests are asked for, each is tried on each Python here: who has a wheel is named, and nobody else."""
    if not guests.are_asked():
        told.append("not tried: which Pythons have a wheel of each guest (--guests)")
        return
    guest = GUESTS[name]
    for column, python in pythons.here({}).items():
        try:
            guests.folder(guest, python)
        except Problem as wrong:
            assert column not in guest.pythons, str(wrong)
        else:
            assert column in guest.pythons, (
                f"pyproject.toml: {guest} has a wheel for {column}: name it in its `pythons`"
            )


def test_each_guest_is_in_use(the_book: model.Book) -> None:
    """A pin that no snippet names is taken out."""
    used = {one.guest.name for one in the_book.snippets.values() if one.guest}
    assert used == set(GUESTS), "pin what is used: [tool.living-memory.guests]"
