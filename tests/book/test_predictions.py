"""A prediction is not given away: what stands above a question does not say its answer."""

import re

import pytest

from living_memory.book import authored, fences, page_sections, snippets
from living_memory.book.guesses import VERSION
from living_memory.book.model import Book
from living_memory.book.tokens import TOKEN
from living_memory.project import HOME

SNIPPETS = snippets.find(HOME / "snippets")
PAGES = {page: text for page, text in authored.pages(HOME) if page.endswith(".md")}
WORD = re.compile(r"[a-z_]{3,}")
SMALL = frozenset(
    re.findall(
        WORD,
        "and are but can for from has have into its not one out that the their then there this when which with",
    )
)
NUMBER = re.compile(r"\d{2,}")
"""A number that somebody would have to know; one of a single figure may count what the program names."""
SHARE = 0.55
"""The share of the words of an answer that a heading may say."""


def words(text: str) -> set[str]:
    """The words that say something, without the endings of plurals."""
    found = WORD.findall(text.lower())
    return {word.rstrip("s") for word in found if word not in SMALL}


def tells(heading: str, claim: str) -> bool:
    """Whether a heading is made of the words of a claim, and has most of them."""
    said, answer = words(heading), words(claim)
    return said <= answer and len(said) > SHARE * len(answer)


@pytest.mark.parametrize("page", PAGES)
def test_no_heading_tells_the_answer(page: str) -> None:
    """The claim of a snippet is the answer to the question that stands in its place."""
    rows = PAGES[page].split("\n")
    faults = []
    for section in page_sections.sections(PAGES[page]):
        text = "\n".join(rows[section.line - 1 : section.end - 1])
        for call in fences.calls(text):
            claim = SNIPPETS[call.name].claim if call.is_figure else ""
            if call.given.get("ask") and tells(section.title, claim):
                faults.append(
                    f"docs/{page}:{section.line}: {section.title!r} tells that {claim!r}"
                )
    do = "say in the heading what the section is about, and leave the answer to the figure"
    assert not faults, "\n".join([*faults, f"To do: {do}"])


@pytest.mark.parametrize("page", PAGES)
def test_no_question_types_what_its_run_prints(the_book: Book, page: str) -> None:
    """A number that helps to guess is quoted by a token, as in prose: it stays true."""
    faults = []
    for call in fences.calls(PAGES[page]):
        ask = call.given.get("ask")
        if isinstance(ask, str):
            code = SNIPPETS[call.name].code.replace("_", "")
            said = VERSION.sub("", TOKEN.sub("", ask))
            numbers = set(NUMBER.findall(said)) - {*NUMBER.findall(code)}
            *_, newest = the_book.outputs(call.name).values()
            for line in newest.values():
                for number in numbers & {*NUMBER.findall(line.value)}:
                    where = f"docs/{page}:{call.line}: {number} in {ask!r}"
                    faults.append(f"{where}: write {{{{ {call.name}: {line.label} }}}}")
    assert not faults, "\n".join(faults)


def test_a_telling_heading_is_known() -> None:
    """One that repeats the claim is, and one that names its subject is not."""
    claim = "A tuple cannot change, but a list inside it can."
    assert tells("The tuple cannot change, a list inside it can", claim)
    assert not tells("What can change in a tuple", claim)
