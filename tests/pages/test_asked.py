"""The search knows of each page the questions of the front page that it answers."""

import json
from collections import Counter
from pathlib import Path

import pytest
import soups
import subjects

from living_memory.book import model
from living_memory.pages.asked import ALSO, also_asked, questions
from living_memory.problem import Problem
from living_memory.project import HOME


def test_questions_of_the_front_page_by_the_page_that_answers(tmp_path: Path) -> None:
    """In their order, without marks; what is no question, or leads elsewhere, is none."""
    (tmp_path / "docs").mkdir()
    rows = [
        "- Why does `is` work? [Same](names/same.md)",
        "- How do I copy? [Same](names/same.md#copies)",
        "- A sentence. [Same](names/same.md)",
        "- Where? [There](https://example.org/)",
        "- [What dies?](names/same.md)",
    ]
    (tmp_path / "docs/index.md").write_text("\n".join(rows))
    asked = ["Why does is work?", "How do I copy?", "What dies?"]
    assert questions(model.read(tmp_path)) == {"names/same.md": asked}


def test_a_book_without_a_front_page_has_none(tmp_path: Path) -> None:
    """As a small book of the tests."""
    assert questions(model.read(tmp_path)) == {}


def test_a_token_in_a_question_says_its_value(tmp_path: Path) -> None:
    """People ask with the number that they have seen."""
    (tmp_path / "docs").mkdir()
    token = "{{ fruit/pears: pears @ 3.11 }}"
    row = f"- Why are there {token} pears? [Pears](pears.md)"
    (tmp_path / "docs/index.md").write_text(row)
    book = subjects.orchard()
    book.folder = tmp_path
    assert questions(book) == {"pears.md": ["Why are there 2 pears?"]}


def test_words_of_askers_stand_behind_the_questions(tmp_path: Path) -> None:
    """They are of a page that is there, and the search knows them as it knows the questions."""
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs/index.md").write_text("- What dies? [Same](same.md)")
    (tmp_path / "docs/same.md").write_text("# Same")
    also = tmp_path / ALSO
    also.write_text('"same.md" = ["two of one kind"]')
    assert questions(model.read(tmp_path)) == {
        "same.md": ["What dies?", "two of one kind"]
    }
    for wrong, said in (
        ("same.md =", "is not TOML"),
        ('"other.md" = []', "is not there"),
    ):
        also.write_text(wrong)
        with pytest.raises(Problem, match=said):
            questions(model.read(tmp_path))


def test_search_knows_the_words_and_no_reader_sees_them(site: Path) -> None:
    """Each page has its own in the index, and none in what is shown."""
    index = json.loads((site / "search/search_index.json").read_text(encoding="utf-8"))
    tags = {one["location"]: one.get("tags", []) for one in index["docs"]}
    for page, words in also_asked(HOME).items():
        here = page.removesuffix(".md").removesuffix(".py") + ".html"
        assert set(words) <= set(tags[here]), page
        shown = soups.page(site, here).get_text()
        assert not [one for one in words if f"{one}" in shown], page


def test_no_words_lead_to_three_pages() -> None:
    """Words for everything lead nowhere: at most two pages answer the same."""
    counted = Counter(
        one.lower() for words in also_asked(HOME).values() for one in words
    )
    assert counted and max(counted.values()) <= 2, counted.most_common(3)
