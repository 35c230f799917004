"""The cache gives back what was kept or nothing, and no command fails for it."""

import shutil
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

import pytest

from living_memory import files
from living_memory.book import model, snippets
from living_memory.book.python import Python
from living_memory.book.snippets import Snippet
from living_memory.inside.outputs import Output
from living_memory.pages import notebook
from living_memory.project import HOME
from living_memory.running import cache, pythons, runs
from living_memory.watching import record

TEXT = "pears: ä 2\r\nplums: 3\n"
DAMAGE: dict[str, Callable[[bytes], bytes]] = {
    "empty": lambda kept: b"",
    "cut": lambda kept: kept[:-3],
    "another letter": lambda kept: kept.replace(b"pears", b"bears"),
    "not UTF-8": lambda kept: kept.replace(b"pears", b"\xff"),
    "zeros, as after a crash": lambda kept: bytes(len(kept)),
    "without its digest": lambda kept: kept.partition(b"\n")[2],
}


@pytest.fixture(autouse=True)
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty cache."""
    monkeypatch.setattr(cache, "ROOT", tmp_path / "cache")
    return tmp_path / "cache"


@pytest.fixture
def newest() -> Python:
    """The newest Python here."""
    return list(pythons.here({}).values())[-1]


@pytest.fixture
def snippet(tmp_path: Path) -> Snippet:
    """A snippet in a folder of its own."""
    path = tmp_path / "fruit/pears.py"
    path.parent.mkdir()
    shutil.copy(HOME / "tests/data/small/snippets/fruit/pears.py", path)
    return snippets.read(path)


def run(snippet: Snippet, python: Python) -> Output:
    """What the snippet prints, run or from the cache."""
    found = runs.run_all([runs.Wanted(snippet, python)])
    return found.outputs[snippet.name][python.minor]


def test_what_was_kept_comes_back_to_the_letter() -> None:
    """From the place that all its parts make."""
    place = cache.entry("runs", "print(1)", b"3.14")
    assert place.read() is None
    place.keep(TEXT)
    assert cache.entry("runs", "print(1)", b"3.14").read() == TEXT
    assert cache.entry("runs", "print(1)", "3.15").read() is None


def test_each_part_counts_and_where_it_ends() -> None:
    """No two lists of parts share a place, nor do two kinds."""
    found = [
        cache.folder("runs", *parts)
        for parts in (["ab", "c"], ["a", "bc"], ["abc"], ["ab", "c", ""], ["c", "ab"])
    ]
    found.append(cache.folder("traces", "ab", "c"))
    assert len(set(found)) == len(found)


@pytest.mark.parametrize("name", DAMAGE)
def test_damage_is_as_good_as_nothing(name: str) -> None:
    """What is not whole is absent, and can be kept again."""
    place = cache.entry("runs", "print(1)")
    place.keep(TEXT)
    place.path.write_bytes(DAMAGE[name](place.path.read_bytes()))
    assert place.read() is None
    place.keep(TEXT)
    assert place.read() == TEXT


def test_damaged_run_and_trace_heal(snippet: Snippet, newest: Python) -> None:
    """The snippet runs again, and the next build finds it whole."""
    output, trace = run(snippet, newest), record.record(snippet.path, newest)
    places = [
        runs.cached(snippet, newest),
        runs.cached(snippet, newest, runs.TIMES),
        record.cached(snippet.path, newest),
    ]
    for place in places:
        place.path.write_bytes(b"")
    assert run(snippet, newest) == output
    assert record.record(snippet.path, newest) == trace
    assert all(place.read() for place in places)


def test_cache_out_of_reach_is_no_reason_to_fail(
    snippet: Snippet, newest: Python, root: Path
) -> None:
    """Where its folder cannot be made, each result is made anew."""
    root.write_text("a file stands in the place of the folder")
    assert run(snippet, newest) == run(snippet, newest)
    assert record.record(snippet.path, newest)["source"] == snippet.source


@pytest.mark.parametrize("kept", ["", "{", '{"content": "', "\xff"])
def test_damaged_lab_heals(kept: str, root: Path, the_book: model.Book) -> None:
    """What was drawn is removed where it is not whole, so that it is drawn again."""
    folder = notebook.kept_in(the_book, "print(1)")
    assert folder is not None and folder.is_relative_to(root)
    damaged, whole = folder / "damaged.json", folder / "whole.json"
    damaged.write_text(kept, encoding="latin-1")
    whole.write_text("{}")
    assert notebook.kept_in(the_book, "print(1)") == folder
    assert not damaged.exists() and whole.exists()


def test_lab_is_drawn_also_without_a_cache(root: Path, the_book: model.Book) -> None:
    """Where there can be no folder, it is not kept."""
    root.write_text("a file stands in the place of the folder")
    assert notebook.kept_in(the_book, "print(1)") is None


def test_full_disk_leaves_nothing_behind(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Neither half a file nor an empty one."""

    def fail(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", fail)
    place = cache.entry("runs", "print(1)")
    place.keep(TEXT)
    assert place.read() is None
    assert [path for path in root.rglob("*") if path.is_file()] == []


def test_two_that_write_one_file_at_once_do_not_meet(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As two snippets of the same text do: each half-written file has a name of its own."""
    both_have_written = Barrier(2, timeout=60)
    really = files.save

    def save(path: Path, text: str) -> None:
        really(path, text)
        both_have_written.wait()

    monkeypatch.setattr(files, "save", save)
    file = tmp_path / "pears.out"
    with ThreadPoolExecutor(2) as pool:
        written = [pool.submit(files.replace, file, TEXT) for _ in range(2)]
    for one in written:
        one.result()
    assert list(tmp_path.iterdir()) == [file] and files.exact(file) == TEXT


def test_another_build_in_the_same_file_is_another_python(tmp_path: Path) -> None:
    """An interpreter is known by what it says and by the size and the time of its file."""
    file = tmp_path / "python3.14"
    file.write_text("one build")
    python = Python("3.14", "3.14.1", str(file))
    before = cache.interpreter(python)
    assert cache.interpreter(Python("3.14", "3.14.2", str(file))) != before
    file.write_text("another build")
    assert cache.interpreter(python) != before
