"""What a sentence cites: a source becomes a footnote, the line of a figure a mark that leads there."""

from collections.abc import Iterator

import pytest
from markdown import Markdown
from subjects import orchard

from living_memory.book.model import Book
from living_memory.exports import markdown as plain_markdown
from living_memory.pages import current
from living_memory.pages.citations import Citations
from living_memory.project import SUPPORTED

SOURCES = {
    "Objects/listobject.c: list_resize": (
        "<code>list_resize</code>",
        f"/cpython/blob/{SUPPORTED[-1]}/Objects/listobject.c",
    ),
    "Objects/tupleobject.c: tuplesubscript @ 3.10 to 3.13": (
        "(3.10 to 3.13)",
        "/cpython/blob/3.13/Objects/tupleobject.c",
    ),
    "Doc/library/gc.rst: gc.collect": (
        "<code>gc.collect</code>",
        f"docs.python.org/{SUPPORTED[-1]}/library/gc.html",
    ),
    "InternalDocs/garbage_collector.md: Identifying reference cycles": (
        "“Identifying reference cycles”",
        "InternalDocs/garbage_collector.md",
    ),
    "Lib/collections/__init__.py: namedtuple": (
        "Lib/collections/__init__.py</a>",
        "/Lib/collections/__init__.py",
    ),
    "gh-89503": ("gh-89503", "/cpython/issues/89503"),
    "bpo-38379": ("bpo-38379", "bugs.python.org/issue38379"),
    "PEP 442": ("PEP 442", "peps.python.org/pep-0442/"),
    "man malloc_trim(3)": ("malloc_trim(3)", "Linux"),
    "glibc malloc/malloc.c: sysmalloc": ("<code>sysmalloc</code>", "GNU C library"),
}


@pytest.fixture
def pears(the_book: Book) -> Iterator[Book]:
    """A small book, which is the current one meanwhile."""
    yield current.use(orchard())
    current.use(the_book)


def html(text: str) -> str:
    """A page as HTML, by the reader of citations alone."""
    return Markdown(extensions=[Citations()]).convert(text)


@pytest.mark.parametrize("typed", SOURCES)
def test_a_source_becomes_a_footnote_that_leads_there(typed: str) -> None:
    """In the sentence a number, at the foot of the page what it is and where it lies."""
    made = html(f"It is freed then.[^{typed}]")
    sentence, _, foot = made.partition('<div class="footnote">')
    assert 'class="footnote-ref"' in sentence
    assert "[^" not in made
    for words in SOURCES[typed]:
        assert words in foot


def test_notes_at_one_place_are_told_apart() -> None:
    """By a class on the second; words between two notes tell them apart already."""
    assert html("One.[^gh-89503][^PEP 442]").count("lm-next-note") == 1
    assert "lm-next-note" not in html("One[^gh-89503] and two.[^PEP 442]")


def test_one_version_is_no_span() -> None:
    """What one version alone has is of that version, not from it to it."""
    typed = "Objects/listobject.c: list_resize @ 3.15 to 3.15"
    assert "(3.15)" in html(f"It grows.[^{typed}]")


def test_a_source_cited_twice_is_one_footnote() -> None:
    """With a way back to each sentence."""
    made = html("One.[^gh-89503]\n\nTwo.[^gh-89503]")
    assert made.count("<li id=") == 1
    assert made.count("footnote-backref") == 2


def test_a_citation_between_backticks_is_code() -> None:
    """As CONTRIBUTING shows it."""
    assert "<code>[^gh-89503]</code>" in html("Type `[^gh-89503]`.")


def test_the_line_of_a_figure_becomes_a_mark_that_leads_there() -> None:
    """Its title says which line, and gives no answer away; it is no footnote."""
    made = html("It never shrinks.[^fruit/pears: pears]")
    assert 'href="snippet:fruit/pears"' in made
    assert "A run shows it: pears" in made
    assert "2" not in made
    assert "footnote" not in made


def test_the_markdown_edition_has_them_too(pears: Book) -> None:
    """Footnotes at its end, a link to the figure in the sentence."""
    text = "It never shrinks.[^fruit/pears: pears]\nSo it is.[^PEP 442]\n"
    said = plain_markdown.plain(pears, text)
    assert "It never shrinks. ([run](snippet:fruit/pears))" in said
    assert "So it is.[^pep-442]" in said
    assert "[^pep-442]: [PEP 442](" in said
