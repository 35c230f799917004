"""The ledger, in Markdown: each general sentence of the book, with the runs that tried to refute it."""

import re
from collections.abc import Iterator
from itertools import groupby

from ..book.citations import read
from ..book.general import Sentence
from ..book.general import ledger as entries
from ..book.model import Book
from ..book.tokens import TOKEN, quoted
from .backticks import as_markdown
from .citations import note
from .current import current

LINK = re.compile(r"\[(?P<words>[^\]]*)\]\([^)]*\)")
HEADING = "## {page} {{ #{anchor} }}\n"
NONE_YET = "- No page keeps a ledger yet.\n"


def ledger() -> str:
    """All general sentences in Markdown, page by page, each with links to the figures that tried it."""
    book = current()
    parts = []
    for page, group in groupby(entries(book), lambda one: one.page):
        anchor = re.sub(r"\W", "-", page.removesuffix(".md"))
        name = page.removesuffix(".md")
        title = f"[{name}](../{name}.html)"  # a page that code makes is not read for links to Markdown
        parts.append(HEADING.format(page=title, anchor=f"of-{anchor}"))
        parts += [f"- {entry(book, one)}" for one in group]
        parts.append("")
    return "\n".join(parts) or NONE_YET


def entry(book: Book, one: Sentence) -> str:
    """A sentence and what holds it, on one line."""
    held = ", ".join([*figures(book, one), *sources(one)])
    return f"{words(book, one)} *Held by:* {held}"


def figures(book: Book, one: Sentence) -> Iterator[str]:
    """A link to each figure that holds a sentence, in the words of its claim."""
    for name in one.figures:
        if not book.missing(name):
            claim = as_markdown(book.snippets[name].claim.removesuffix("."))
            yield f"[{claim}](snippet:{name})"


def sources(one: Sentence) -> Iterator[str]:
    """Each source that holds a sentence."""
    for typed in one.sources:
        citation = read(typed)
        if citation:
            yield note(citation)


def words(book: Book, one: Sentence) -> str:
    """A sentence with values for its tokens, its links as plain words."""

    def value(found: re.Match[str]) -> str:
        return quoted(book, *found.group("name", "label", "version"))

    return LINK.sub(r"\g<words>", TOKEN.sub(value, one.words))
