"""The search knows of each page the questions of the front page that it answers."""

from pathlib import Path

import subjects

from living_memory.book import model
from living_memory.pages.asked import questions


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
