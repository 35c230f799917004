"""A sentence reaches as far as what was tried: one with a general word names the run, or the source, that tried it."""

import pytest

from living_memory.book import authored, general
from living_memory.project import HOME

PAGES = {
    page: text
    for page, text in authored.pages(HOME)
    if page.endswith(".md") and general.keeps_ledger(text)
}


@pytest.mark.parametrize("page", PAGES)
def test_a_general_sentence_names_what_tried_it(page: str) -> None:
    """On each page that says where its sentences stop."""
    faults = []
    for one in general.general(page, PAGES[page]):
        if not one.is_held:
            faults.append(f"docs/{page}:{one.line}: {one.words!r}: {general.DO}")
    assert not faults, "\n".join(faults)


HELD = (
    "A list of one kind never shrinks.[^lists-shrink/where: places]",
    "Only {{ pears/one: found by collect }} is found.",
    "No name is left.[^Objects/object.c: _Py_Dealloc]",
    "- They [all](snippet:pears/one) go.",
)
PLAIN = (
    "The list shrinks.",
    "Does every list shrink?",
    "It is no longer there.",
    "`only` is a name.",
    "## It never shrinks { #never }",
)


@pytest.mark.parametrize("row", [one.split("[^")[0] for one in HELD if "[^" in one])
def test_a_general_word_without_a_witness_is_found(row: str) -> None:
    """With its line, counted from the first of the page."""
    (found,) = general.general("page.md", f"# Title\n\n{row}\n")
    assert not found.is_held
    assert found.line == 3


@pytest.mark.parametrize("row", HELD)
def test_a_witness_holds_a_sentence(row: str) -> None:
    """A figure's line, a quoted value, a link to a figure, or a source."""
    (found,) = general.general("page.md", row)
    assert found.is_held


@pytest.mark.parametrize("row", PLAIN)
def test_what_generalises_nothing_needs_no_witness(row: str) -> None:
    """A question, an idiom, code, a heading."""
    assert not list(general.general("page.md", row))
