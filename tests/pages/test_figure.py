"""A figure as HTML, asked for in the ways an author can ask."""

from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from subjects import changeable, refused, watched

from living_memory import show
from living_memory.book import model
from living_memory.book.exercises import BROWSER
from living_memory.inside.outputs import REFUSED, parse


@pytest.fixture
def name(the_book: model.Book) -> str:
    """A snippet with a table and steps."""
    return watched(the_book)


def figure(name: str, **options: object) -> BeautifulSoup:
    """The figure of one snippet, parsed."""
    return BeautifulSoup(show(name, **options), "html.parser").figure


def test_question_folds_the_answer_away(name: str, the_book: model.Book) -> None:
    """With `ask` the question is the caption; claim, table and steps lie in one closed fold, and the notes if any."""
    claim = the_book.snippets[name].claim
    asked = figure(name, ask="How many objects will the collector find?", watch=True)
    fold = asked.select_one("details.lm-answer")
    assert "How many objects" in asked.figcaption.get_text() and not fold.has_attr(
        "open"
    )
    for part in (".lm-outputs", ".lm-watch", ".lm-claim"):
        assert fold.select_one(part), f"{part} is not in the fold"
    fold.extract()
    assert not asked.select(".lm-notes")
    assert claim not in asked.get_text() and not asked.select("table")
    assert asked.select_one(".lm-code")


def test_question_quotes_what_its_run_prints(name: str, the_book: model.Book) -> None:
    """By a token, as prose does: nobody types the number that helps to guess."""
    *_, newest = the_book.outputs(name).values()
    line = next(one for one in newest.values() if not one.varies)
    asked = figure(name, ask=f"It prints {{{{ {name}: {line.label} }}}}; what next?")
    assert f"It prints {line.value}; what next?" in asked.figcaption.get_text()


def test_figure_without_question_is_open(name: str, the_book: model.Book) -> None:
    """Without `ask` the claim is the caption and the table stands open."""
    plain = figure(name)
    assert plain.figcaption.get_text() == the_book.snippets[name].claim
    assert plain.select_one(".lm-outputs") and not plain.select_one(".lm-answer")


def test_button_says_what_the_script_must_know(the_book: model.Book) -> None:
    """Of an exercise its answer and the labels that count, of what no browser runs the reason; else nothing."""
    exercise, answer = changeable(the_book)[-2:]
    assert button(exercise) == {}
    given = button(exercise, answer=answer)
    labels = given["judged"].split("|")
    assert given["answer"] == answer and labels == [*the_book.outputs(answer)["3.14"]]
    assert button(exercise, answer=answer, judged=labels[:1])["judged"] == labels[0]
    name, reason, _ = refused(the_book)
    assert button(name) == {"not-here": reason}


def test_what_no_browser_runs_says_so_at_its_button(
    name: str, the_book: model.Book
) -> None:
    """Before anybody opens the editor; beside a program that runs there nothing is said."""
    halted, _, _ = refused(the_book)
    [row] = figure(halted).select(".lm-change")
    assert row.get_text() == "Change itno browser runs it as it stands"
    [row] = figure(name).select(".lm-change")
    assert row.get_text() == "Change it and run"


def test_failure_at_the_end_of_an_interpreter_is_no_reason(
    the_book: model.Book, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In a page the program ends before its names are taken: there it runs."""
    name, _, _ = refused(the_book)
    told = parse(f"{REFUSED}: no NoneType.alive\n")
    monkeypatch.setattr(model.Book, "builds", lambda book, name: {BROWSER: told})
    assert button(name) == {}


def button(name: str, **options: object) -> dict[str, str]:
    """What the button of a figure says to the script."""
    [found] = figure(name, **options).select(".lm-change button")
    return {
        key.removeprefix("data-"): value
        for key, value in found.attrs.items()
        if key.startswith("data-")
    }


def test_exercise_that_asks_is_changed_when_it_is_answered(
    name: str, the_book: model.Book
) -> None:
    """What is to do would give the answer away: the button waits in the fold. Another question keeps it outside."""
    asked = figure(name, ask="How many?")
    assert not asked.select_one(".lm-answer .lm-change") and asked.select(".lm-change")
    late = figure(name, ask="How many?", answer=name)
    assert late.select_one(".lm-answer .lm-change")


def test_book_without_the_page_that_runs_has_no_button(
    name: str, the_book: model.Book, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It brings no Python for a browser, so its pages promise none."""
    monkeypatch.setattr(the_book, "folder", tmp_path)
    assert not figure(name).select(".lm-change")
