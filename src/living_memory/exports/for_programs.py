"""What the site says to programs: `facts.json`, `llms.txt`, and the Markdown of each page beside it."""

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from ..book.model import Book
from ..files import save
from .facts import facts

LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
NO_SENTENCE = ("#", "|", "<")
"""How the rows of a page begin that are no sentence: a heading, a table, HTML."""
# The space keeps the theme's script away: beside a link with exactly `alternate` it looks for a site map.
ALTERNATE = '<link rel="alternate " type="text/markdown" href="{}">'
INTRODUCTION = """\
Every value on these pages was printed by a real CPython when the site was built.
A table has a column for each group of Pythons that printed the same.
All values as data: [facts.json](facts.json), described in [for machines](reference/for-machines.md).
"""


@dataclass(frozen=True)
class Page:
    """A page of the book: its title, and its path in `docs/`."""

    title: str
    path: str


@dataclass(frozen=True)
class Part:
    """A part of the book and its pages, in order."""

    title: str
    pages: list[Page]


def write(
    site: Path, book: Book, texts: Mapping[str, str], head: str, parts: Iterable[Part]
) -> None:
    """Write all of it into the built site; `texts` are the pages in Markdown by their path in `docs/`."""
    data = json.dumps(facts(book), ensure_ascii=False, indent=1)
    save(site / "facts.json", data)
    for path, text in texts.items():
        save(site / beside(path), text)
    save(site / "llms.txt", contents(head, parts, texts))


def beside(path: str) -> str:
    """Where the Markdown of a page lies in the site: where its source lies in `docs/`."""
    stem, _, _ = path.rpartition(".")
    return f"{stem}.md"


def with_markdown(page: str, way: str) -> str:
    """A page whose head says the way to its plain Markdown."""
    link = ALTERNATE.format(way)
    return page.replace("</head>", f"{link}</head>", 1)


def contents(head: str, parts: Iterable[Part], texts: Mapping[str, str]) -> str:
    """`llms.txt`: a heading for each part, a line for each of its pages, with its first sentence."""
    lines = [head, INTRODUCTION]
    for part in parts:
        lines.append(f"## {part.title}\n")
        for page in part.pages:
            sentence = first_sentence(texts[page.path])
            lines.append(f"- [{page.title}]({beside(page.path)}): {sentence}")
        lines.append("")
    return "\n".join(lines)


def first_sentence(text: str) -> str:
    """The first sentence under the title, without its links; empty where there is none."""
    for row in text.splitlines():
        if row and not row.startswith(NO_SENTENCE):
            return LINK.sub(r"\1", row)
    return ""
