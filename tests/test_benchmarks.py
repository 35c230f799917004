"""The benchmarks measure the book as it is: they find what they name, and the synthetic book is one."""

import subprocess
import sys
from pathlib import Path

import pytest

from living_memory.book import judging, model, proofreading
from living_memory.project import HOME

BENCHMARKS = HOME / "benchmarks"


@pytest.fixture(autouse=True)
def benchmarks(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let their modules be imported as they import one another."""
    monkeypatch.syspath_prepend(BENCHMARKS)


def test_benchmarks_find_what_they_measure() -> None:
    """What is measured is called by the names that it has today."""
    command = [sys.executable, BENCHMARKS / "within.py", "columns"]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 0, (
        f"benchmarks/within.py follows no rename:\n{done.stderr}"
    )


def test_synthetic_book_is_a_book(tmp_path: Path) -> None:
    """It has as many snippets and pages as it was asked for; its recordings hold, and no page is refused."""
    from copies import Copy
    from synthetic import KEPT, add_lessons, keep_pages

    who = tmp_path / "snippets/pythons.toml"
    who.parent.mkdir()
    who.write_bytes((HOME / "snippets/pythons.toml").read_bytes())
    keep_pages(Copy(HOME), Copy(tmp_path))
    quoted = len(model.read(tmp_path).snippets)
    lessons = add_lessons(Copy(HOME), Copy(tmp_path), 200, 25)
    book = model.read(tmp_path)
    assert len(book.snippets) == 200 + quoted
    pages = sorted((tmp_path / "docs").rglob("*.md"))
    assert len(lessons) == len(pages) - len(KEPT) == 25
    assert all(map(book.recording, book.snippets))
    assert judging.check(book) == []
    for page in pages:
        where = page.relative_to(tmp_path).as_posix()
        assert proofreading.check(book, where, page.read_text(encoding="utf-8")) == []


def test_curve_says_where_it_bends() -> None:
    """A curve is straight until a snippet more costs more than it did before."""
    from curve_in_words import Curve, Size

    sizes = [Size(50, 6), Size(100, 13), Size(200, 25), Size(400, 50)]
    straight = Curve("A line", "ms", [60, 110, 210, 410], 400)
    assert "is straight" in straight.bend(sizes)
    square = Curve("A square", "ms", [2500, 10000, 40000, 160000], 160000)
    assert "bends up at 100 snippets" in square.bend(sizes)
    late = Curve("A knee", "ms", [50, 100, 200, 800], 800)
    assert "bends up at 200 snippets, from 1.0 to 3.0 ms" in late.bend(sizes)
