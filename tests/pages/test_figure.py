"""A figure as HTML, asked for in the ways an author can ask."""

from bs4 import BeautifulSoup

from living_memory import show
from living_memory.book import model


def figure(**options: object) -> BeautifulSoup:
    """The figure of one snippet, parsed."""
    return BeautifulSoup(show("cycles/self_loop", **options), "html.parser").figure


def test_question_folds_the_answer_away(the_book: model.Book) -> None:
    """With `ask` the question is the caption; claim, table, notes and steps lie in one closed fold."""
    claim = the_book.snippets["cycles/self_loop"].claim
    asked = figure(ask="How many objects will the collector find?", watch=True)
    fold = asked.select_one("details.lm-answer")
    assert "How many objects" in asked.figcaption.get_text() and not fold.has_attr(
        "open"
    )
    for part in (".lm-outputs", ".lm-notes", ".lm-watch", ".lm-claim"):
        assert fold.select_one(part), f"{part} is not in the fold"
    fold.extract()
    assert claim not in asked.get_text() and not asked.select("table")
    assert asked.select_one(".lm-code")


def test_figure_without_question_is_open(the_book: model.Book) -> None:
    """Without `ask` the claim is the caption and the table stands open."""
    plain = figure()
    assert plain.figcaption.get_text() == the_book.snippets["cycles/self_loop"].claim
    assert plain.select_one(".lm-outputs") and not plain.select_one(".lm-answer")
