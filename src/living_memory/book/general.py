"""Sentences that say more than one run can: each names the run, or the source, that tried to refute it."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from . import authored
from .citations import CITATION, Witness, read
from .model import Book
from .page_blocks import prose
from .page_sections import sections
from .tokens import TOKEN

GENERAL = re.compile(
    r"\b(all|always|never|only|every|no|none|one exception|at once)\b", re.I
)
IDIOM = re.compile(
    r"\b(at all|after all|no longer|not only|read-only|no one's)\b", re.I
)
"""What has such a word and generalises nothing."""
LINK = re.compile(r"\]\(snippet:(?P<name>[\w-]+/\w+)\)")
"""A link to a figure, as the pages of reference have them."""
STOPS = "#where-it-stops"
"""The anchor of the section that says where the sentences of a page stop to be true: whoever has it keeps a ledger."""
DO = (
    "try to refute it with a second construction and a second size, on every Python, and name the line of the figure "
    "that tried, `[^lesson/idea: label]`, or its source; or leave the word out"
)


class Sentence(NamedTuple):
    """A sentence with such a word: its page, its line, its words without what it cites, and what holds it."""

    page: str
    line: int
    words: str
    figures: tuple[str, ...]
    """The snippets that it cites, quotes or links, `lesson/idea`."""
    sources: tuple[str, ...]
    """The sources that it cites, as typed."""

    @property
    def is_held(self) -> bool:
        """Whether a figure or a source is named."""
        return bool(self.figures or self.sources)


def keeps_ledger(text: str) -> bool:
    """Whether a page says where its sentences stop to be true."""
    return any(STOPS in section.marks for section in sections(text))


def ledger(book: Book) -> Iterator[Sentence]:
    """The general sentences of all pages that keep a ledger, page by page."""
    for page, text in authored.pages(book.folder):
        if page.endswith(".md") and keeps_ledger(text):
            yield from general(page, text)


def general(page: str, text: str) -> Iterator[Sentence]:
    """The general sentences of a page, from its first line to its last; a question says nothing."""
    typed = text.split("\n")
    for line, row in enumerate(prose(text).split("\n"), 1):
        if is_general(row.strip()):
            yield sentence(page, line, typed[line - 1].strip())


def is_general(row: str) -> bool:
    """Whether a row of prose says something of more than was run."""
    plain = without_marks(row)
    if row.startswith(("#", "???", "!!!", "<", "---")) or plain.endswith("?"):
        return False
    return GENERAL.search(IDIOM.sub("", plain)) is not None


def without_marks(row: str) -> str:
    """A row without what it cites."""
    return CITATION.sub("", row).strip()


def sentence(page: str, line: int, row: str) -> Sentence:
    """A general sentence with all that it names."""
    figures = [found["name"] for found in TOKEN.finditer(row)]
    figures += [found["name"] for found in LINK.finditer(row)]
    sources = []
    for found in CITATION.finditer(row):
        match read(found["what"]):
            case Witness(name):
                figures.append(name)
            case None:
                pass
            case _:
                sources.append(found["what"])
    words = re.sub(r"^([-*>]|\d+\.) +", "", without_marks(row))
    return Sentence(page, line, words, tuple(dict.fromkeys(figures)), tuple(sources))
