"""A page has its limits: one that never becomes HTML, or is nested too deep, is said, and the next one is made."""

import itertools
from collections.abc import Callable

import pytest
from markdown import markdown

from living_memory.backticks import as_html
from living_memory.book import proofreading
from living_memory.book.model import Book
from living_memory.exports import page_in_work
from living_memory.exports.page_in_work import PageInWork, limited

NUMBER = 20_000


def forever() -> None:
    """What a builder does with a page that it never ends."""
    for _ in itertools.count():
        pass


def made(render: Callable[[], object]) -> list[str]:
    """What is said of a page that this makes; nothing where it could."""
    page = PageInWork("docs/pears.md", "", [])
    could = page.make(render)
    assert could is not bool(page.wrong)
    return [str(problem) for problem in page.wrong]


@pytest.mark.skipif(
    not hasattr(page_in_work.signal, "setitimer"),
    reason="this system tells nobody when a time is over",
)
def test_page_that_takes_too_long_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    """And made simpler, it is made."""
    monkeypatch.setattr(page_in_work, "SECONDS", 0.1)
    [said] = made(forever)
    assert said.startswith("docs/pears.md: takes longer than 0.1 seconds")
    assert "To do: make it simpler, or two pages" in said
    monkeypatch.setattr(page_in_work, "SECONDS", 60)
    assert not made(lambda: markdown("Two pears."))


def test_page_that_is_nested_too_deep_is_said() -> None:
    """And taken apart, it is made."""
    steps = "\n".join(" " * 4 * depth + "- a pear" for depth in range(500))
    [said] = made(lambda: markdown(steps))
    assert said.startswith("docs/pears.md: is nested too deep")
    assert "To do: take lists and quotes apart" in said
    assert not made(lambda: markdown("- a pear\n- a plum"))


@pytest.mark.parametrize("mark", ["`", "` ", "{{ ", "{{", "```\n"])
def test_page_of_marks_is_read_to_its_end(mark: str, the_book: Book) -> None:
    """Our own readers go through a page of nothing else, within what a page may take."""
    text = f"# Pears\n\n{mark * NUMBER}\n\nTwo pears.\n"
    with limited():
        proofreading.check(the_book, "docs/pears.md", text)
        assert "Two pears." in as_html(text)


def test_colours_of_a_notebook_stay_out_of_the_message() -> None:
    """A cell that fails says so as a terminal shows it; a problem is plain text."""

    def cell() -> None:
        raise ValueError("\x1b[31mValueError\x1b[39m: 'pears' is no wrong answer")

    [said] = made(cell)
    assert "ValueError: 'pears' is no wrong answer\n" in said and "x1b" not in said
