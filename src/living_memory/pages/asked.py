"""The questions of the front page, which the search knows of the pages that answer them."""

import posixpath
import re
from collections import defaultdict
from collections.abc import Callable, Iterator

from ..book.authored import text_of
from ..book.model import Book
from ..book.tokens import TOKEN, quoted

FRONT = "docs/index.md"
QUESTIONS = "questions/"
"""Where the pages lie that answer one question each."""
QUESTION = re.compile(
    r"^- \[?(?P<words>[^\n\[\]]*\?)[^\n\[\]]*(\[[^\]\n]*)?\]\((?P<page>[\w/.-]+\.md)",
    re.M,
)
"""A question before a link, or the link itself."""
READ_ON = re.compile(r"^Read on: \[[^\n]*?\]\((?P<page>[\w/.-]+\.md)", re.M)
"""The lesson to which the page of a question leads."""


def questions(book: Book) -> dict[str, list[str]]:
    """What people ask, by the page that answers, `lifetimes/cycles.md`, in the order of the front page."""
    found = defaultdict(list)
    path = book.folder / FRONT
    if path.exists():
        for asked in QUESTION.finditer(text_of(path, FRONT)):
            words = TOKEN.sub(value_in(book), asked["words"])
            for page in (asked["page"], *lessons(book, asked["page"])):
                found[page].append(words.replace("`", ""))
    return dict(found)


def lessons(book: Book, page: str) -> Iterator[str]:
    """The lesson that says more than the page of a question; a lesson itself says all."""
    path = book.folder / "docs" / page
    if page.startswith(QUESTIONS) and path.exists():
        for found in READ_ON.finditer(text_of(path, f"docs/{page}")):
            yield posixpath.normpath(f"{posixpath.dirname(page)}/{found['page']}")


def value_in(book: Book) -> Callable[[re.Match[str]], str]:
    """What stands in the place of a token, for these runs; a wrong token is refused elsewhere."""

    def value(found: re.Match[str]) -> str:
        if book.missing(found["name"]):
            return ""
        return quoted(book, *found.group("name", "label", "version"))

    return value
