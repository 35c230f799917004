"""The questions of the front page, which the search knows of the pages that answer them."""

import re
from collections import defaultdict
from collections.abc import Callable

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


def questions(book: Book) -> dict[str, list[str]]:
    """What people ask, by the page that answers, `lifetimes/cycles.md`, in the order of the front page."""
    found = defaultdict(list)
    path = book.folder / FRONT
    if path.exists():
        for asked in QUESTION.finditer(text_of(path, FRONT)):
            words = TOKEN.sub(value_in(book), asked["words"])
            found[asked["page"]].append(words.replace("`", ""))
    return dict(found)


def value_in(book: Book) -> Callable[[re.Match[str]], str]:
    """What stands in the place of a token, for these runs; a wrong token is refused elsewhere."""

    def value(found: re.Match[str]) -> str:
        if book.missing(found["name"]):
            return ""
        return quoted(book, *found.group("name", "label", "version"))

    return value
