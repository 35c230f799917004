"""A figure as HTML, asked for in the ways an author can ask."""

import pytest
from bs4 import BeautifulSoup
from subjects import watched

from living_memory import show
from living_memory.book import model


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


def test_figure_without_question_is_open(name: str, the_book: model.Book) -> None:
    """Without `ask` the claim is the caption and the table stands open."""
    plain = figure(name)
    assert plain.figcaption.get_text() == the_book.snippets[name].claim
    assert plain.select_one(".lm-outputs") and not plain.select_one(".lm-answer")
