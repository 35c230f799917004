"""What people ask, which the search knows of the pages that answer: the front page's questions, and words of askers."""

import re
import tomllib
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path

from ..book.authored import text_of
from ..book.model import Book
from ..book.tokens import TOKEN, quoted
from ..problem import problem

FRONT = "docs/index.md"
ALSO = "docs/.asked.toml"
"""Where other words stand in which people ask for a page, `"lifetimes/cycles.md" = ["objects point at each other"]`."""
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
    for page, also in also_asked(book.folder).items():
        found[page] += also
    return dict(found)


def also_asked(folder: Path) -> dict[str, list[str]]:
    """The words of askers, by page, for the book in this folder; raise `Problem` if they are of no page."""
    path = folder / ALSO
    if not path.exists():
        return {}
    try:
        known = tomllib.loads(text_of(path, ALSO))
    except tomllib.TOMLDecodeError as error:
        do = 'write a line for each page, such as `"tour.md" = ["an overview"]`'
        raise problem(ALSO, f"is not TOML: {error}", do) from None
    for page in known:
        if not (folder / "docs" / page).is_file():
            do = f"take its line out, or name the page as it is called now: {page!r}"
            raise problem(ALSO, f"has words for docs/{page}, which is not there", do)
    return known


def value_in(book: Book) -> Callable[[re.Match[str]], str]:
    """What stands in the place of a token, for these runs; a wrong token is refused elsewhere."""

    def value(found: re.Match[str]) -> str:
        if book.missing(found["name"]):
            return ""
        return quoted(book, *found.group("name", "label", "version"))

    return value
