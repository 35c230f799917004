"""An exercise can be judged: what solves it prints, in a browser, what the program as it stands does not."""

import pytest
from subjects import PEARS, orchard

from living_memory.book.exercises import fault_of_exercise, judged_by
from living_memory.book.model import Book
from living_memory.inside.outputs import parse

NAME, ANSWER = PEARS, "fruit/pears_counted"


@pytest.fixture
def orchard_book() -> Book:
    """A small book, whose snippet has an answer."""
    book = orchard()
    for part in (book.snippets, book.runs, book.recorded):
        part[ANSWER] = part[NAME]
    return book


def printing(monkeypatch: pytest.MonkeyPatch, **printed: str) -> None:
    """Let the Python of a browser have printed this, for the snippet and for its answer."""
    outputs = {NAME: printed["begins"], ANSWER: printed["solved"]}
    monkeypatch.setattr(
        Book, "builds", lambda book, name: {"wasm": parse(outputs[name])}
    )


def says(book: Book, judged: object = None) -> str:
    """What is wrong with the exercise, in words; empty where nothing is."""
    fault = fault_of_exercise(book, NAME, ANSWER, judged)
    return fault.what if fault else ""


def test_without_labels_all_count_that_do_not_vary(
    orchard_book: Book, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What varies from run to run tells nobody whether a program is right."""
    printing(monkeypatch, begins="pears: 2\n", solved="pears: 3\nid ~ 7\nplums: 1\n")
    assert judged_by(orchard_book, ANSWER) == ["pears", "plums"]
    assert not says(orchard_book)
    assert "neither program prints the same" in says(orchard_book, ["id"])


def test_answer_must_run_in_a_browser(
    orchard_book: Book, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is run there, beside what the reader wrote; what the reader begins with need not run."""
    refused = "does not run: no threads\n"
    printing(monkeypatch, begins="pears: 2\n", solved=refused)
    assert "does not run in a browser" in says(orchard_book)
    printing(monkeypatch, begins=refused, solved="pears: 2\n")
    assert not says(orchard_book)


def test_what_a_browser_prints_decides(
    orchard_book: Book, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two programs that differ on a machine may print the same there: then nobody need change anything."""
    printing(monkeypatch, begins="blocks: 0\n", solved="blocks: 0\n")
    assert "nobody need change it" in says(orchard_book)


def test_label_that_the_answer_prints_no_more_counts(
    orchard_book: Book, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A warning that must go is judged, too."""
    printing(monkeypatch, begins="warning: open\nend: 1\n", solved="end: 1\n")
    assert not says(orchard_book, ["warning"])
    assert says(orchard_book, ["end"])
