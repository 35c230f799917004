"""Which pages show a snippet, and which of their sentences quote what it prints."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from ..book.fences import calls
from ..book.model import Book
from ..book.page_blocks import prose
from ..book.tokens import TOKEN, quoted

LINK = re.compile(r"\[(?P<words>[^\]]*)\]\([^)]*\)")

NAMED = re.compile(r"\"([\w-]+/\w+)\"")
"""The name of a snippet in a lab, which is Python."""


@dataclass(frozen=True)
class Quote:
    """A value that a page quotes by a token, and the sentence in which it stands, a line of the page."""

    page: str
    line: int
    sentence: str
    token: str
    name: str
    label: str
    version: str | None

    @property
    def where(self) -> str:
        """The place, as a reader types it."""
        return f"{self.page}:{self.line}"

    def told(self, book: Book, marked: str) -> str:
        """The sentence as a page says it, without its links, and with `marked` in the place of this value."""
        before, _, after = self.sentence.partition(self.token)
        parts = [filled(book, before), marked, filled(book, after)]
        sentence = LINK.sub(r"\g<words>", "".join(parts))
        return sentence.strip().removeprefix("- ")

    def unknown(self, book: Book) -> str:
        """What the page says where no Python here has printed the value since the code changed."""
        return quoted(book, self.name, self.label, self.version)


def filled(book: Book, text: str) -> str:
    """A part of a sentence with values in the place of its tokens."""

    def value(found: re.Match[str]) -> str:
        return quoted(book, **found.groupdict())

    return TOKEN.sub(value, text)


def texts(folder: Path) -> Iterator[tuple[str, str]]:
    """The pages of a book, `docs/index.md`, with their Markdown."""
    for path in sorted(folder.glob("docs/**/*.md")):
        text = path.read_text(encoding="utf-8")
        yield path.relative_to(folder).as_posix(), text


def quotes(folder: Path) -> Iterator[Quote]:
    """Every value that a page of the book quotes."""
    for page, text in texts(folder):
        whole = text.splitlines()
        for line, row in enumerate(prose(text).splitlines(), 1):
            sentence = whole[line - 1]  # with its code, in which nothing is a token
            for found in TOKEN.finditer(row):
                yield Quote(page, line, sentence, found[0], **found.groupdict())


def pages_with(folder: Path) -> dict[str, set[str]]:
    """The pages that show, draw or quote a snippet, by its name."""
    found: dict[str, set[str]] = {}
    for page, text in texts(folder):
        for call in calls(text):
            found.setdefault(call.name, set()).add(page)
    for lab in sorted(folder.glob("docs/labs/*.py")):
        page = lab.relative_to(folder).as_posix()
        for name in NAMED.findall(lab.read_text(encoding="utf-8")):
            found.setdefault(name, set()).add(page)
    for quote in quotes(folder):
        found.setdefault(quote.name, set()).add(quote.page)
    return found
