"""The pages that a build has made, and what it knows of the book to make them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from ..book.model import Book
from ..pages.ingredients import Parts
from ..problem import Problem, problem


@dataclass
class Article:
    """A page without its frame: its HTML, what its frame asks for, and the page in plain Markdown."""

    html: str
    text: str
    meta: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Kept:
    """An article, what it was made of, and the page that the builder made of it."""

    made_of: str
    article: Article
    page: Any


@dataclass
class Build:
    """What one build knows of the book; pages by their place in `docs/`."""

    shown_on: dict[str, str] = field(default_factory=dict)
    """The page of each snippet."""
    asked: dict[str, list[str]] = field(default_factory=dict)
    """What people ask, by the page that answers."""
    days: dict[str, str] = field(default_factory=dict)
    """When each file was last changed."""
    texts: dict[str, str] = field(default_factory=dict)
    """Each page as plain Markdown."""
    sections: list[tuple[str, list[Any]]] = field(default_factory=list)
    """The pages, as the contents of the site group them."""
    problems: list[Problem] = field(default_factory=list)
    """What is wrong with the book, while it is served: each page says it."""
    wrong: dict[str, list[Problem]] = field(default_factory=dict)
    """What is wrong with each page: one that is served says so, a build stops when all have been read."""
    parts: Parts | None = None
    """What pages are made of, while they are served."""


def hidden(book: Book, shown_on: Mapping[str, str]) -> Iterator[Problem]:
    """The snippets that stand on no page; `shown_on` has the page of each other."""
    for name, snippet in book.snippets.items():
        if name not in shown_on:
            do = f'show it on the page of its lesson, `print(show("{name}"))`, or remove it'
            yield problem(snippet.where, "is shown on no page", do)
