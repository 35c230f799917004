"""What the pages let a reader watch is what each Python does, today as when it was recorded."""

import gzip
import shutil
from pathlib import Path

import pytest
from closing_summary import bringing

from living_memory.book import model
from living_memory.pages import player
from living_memory.pages.figure import show
from living_memory.problem import Problem
from living_memory.project import HOME, PACKAGE, SUPPORTED, UPDATE
from living_memory.upkeep.renew import watched_names
from living_memory.watching import (
    comparing,
    limits,
    record,
    too_big,
    traces,
    unwatchable,
)

NAMES = watched_names()


@pytest.fixture(scope="session")
def seen(the_book: model.Book) -> dict[tuple[str, str], dict]:
    """The trace of each watched snippet on each Python here."""
    pairs = [
        (the_book.snippets[name].path, python)
        for name in NAMES
        for python in the_book.pythons.values()
    ]
    found = record.record_all(pairs)
    wrong = [str(trace) for trace in found.values() if isinstance(trace, Problem)]
    assert not wrong, "\n".join(wrong)
    return {
        (f"{path.parent.name}/{path.stem}", minor): trace
        for (path, minor), trace in found.items()
    }


def test_there_is_something_to_watch() -> None:
    """A dozen snippets or more, on the tour and in the lessons."""
    assert len(NAMES) >= 12


@pytest.mark.parametrize("name", NAMES)
def test_trace_is_what_was_recorded(
    name: str,
    the_book: model.Book,
    seen: dict[tuple[str, str], dict],
    pytestconfig: pytest.Config,
) -> None:
    """The same release does the same to memory; with `--pythons=all` every release here does."""
    recorded = traces.read(the_book.snippets[name])
    assert recorded, (
        f"snippets/{name}.watch.json is missing, or of other code: {UPDATE}"
    )
    all_of_them = pytestconfig.getoption("pythons") == "all"
    for minor in SUPPORTED if all_of_them else the_book.pythons:
        assert minor in recorded, (
            f"snippets/{name}.watch.json has no {minor}: {bringing(the_book, minor)}"
        )
        if all_of_them or recorded[minor]["python"] == seen[name, minor]["python"]:
            moved = comparing.compare(recorded[minor], seen[name, minor])
            assert not moved, (
                f"snippets/{name}.watch.json moved on {minor}:\n{moved}\n{UPDATE}, then read the diff"
            )


@pytest.mark.parametrize("name", NAMES)
def test_snippet_can_be_watched(
    name: str, the_book: model.Book, seen: dict[tuple[str, str], dict]
) -> None:
    """It keeps to what a picture can show, before it is recorded and after."""
    snippet = the_book.snippets[name]
    wrong = unwatchable.lint(snippet.source, snippet.where)
    wrong += [
        fault
        for minor in the_book.pythons
        for fault in too_big.lint_trace(seen[name, minor], snippet.where)
    ]
    assert not wrong, "\n".join(map(str, wrong))


@pytest.mark.parametrize("name", NAMES)
def test_player_is_light(name: str, the_book: model.Book) -> None:
    """A watched snippet adds less than eight kilobytes, gzipped, to its page."""
    added = len(gzip.compress(show(name, watch=True).encode())) - len(
        gzip.compress(show(name).encode())
    )
    assert added < limits.PLAYER_BYTES, f"{name}: {added} bytes"


@pytest.mark.parametrize(
    "module", ["watching/refused_names.py", "watching/limits.py", "inside/outputs.py"]
)
def test_player_is_drawn_anew_when_its_code_changes(
    module: str,
    the_book: model.Book,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """What refuses and what draws is part of what it depends on, as are its sentences."""
    snippet = the_book.snippets[NAMES[0]]
    before = player.cached(the_book, snippet, {})
    assert player.cached(the_book, snippet, {"a = 1": "Said."}) != before
    package = shutil.copytree(PACKAGE, tmp_path / "package")
    monkeypatch.setattr(player, "PACKAGE", package)
    player.made_by.cache_clear()
    assert player.cached(the_book, snippet, {}) == before, "a copy is no change"
    with (package / module).open("a", encoding="utf-8") as file:
        file.write("# another\n")
    player.made_by.cache_clear()
    assert player.cached(the_book, snippet, {}) != before
    player.made_by.cache_clear()


def test_every_trace_is_watched() -> None:
    """A trace that no page shows is removed."""
    found = {
        f"{path.parent.name}/{path.name.split('.')[0]}"
        for path in (HOME / "snippets").glob("*/*.watch.json")
    }
    unwatched = sorted(found - set(NAMES))
    assert not unwatched, (
        f"no page watches {unwatched}: write `watch=True` where it is shown, or git rm its .watch.json"
    )
    missing = sorted(set(NAMES) - found)
    assert not missing, f"snippets/ lacks the .watch.json of {missing}: {UPDATE}"
