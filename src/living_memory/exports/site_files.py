"""What the site says to programs: `facts.json`, `llms.txt`, and the Markdown of each page beside it."""

import json
import re
from collections.abc import Iterable
from pathlib import Path

from ..book.model import Book
from .facts import facts

Section = tuple[str, list[tuple[str, str]]]
"""A part of the book and its pages: (title, path in `docs/`)."""
# The space keeps the theme's script away: beside a link with exactly `alternate` it looks for a site map.
ALTERNATE = '<link rel="alternate " type="text/markdown" href="{}">'
INTRODUCTION = """\
Every value on these pages was printed by a real CPython when the site was built.
A table has a column for each group of Pythons that printed the same.
All values as data: [facts.json](facts.json), described in [for machines](reference/for-machines.md).
"""


def write(
    site: Path,
    book: Book,
    texts: dict[str, str],
    head: str,
    sections: Iterable[Section],
) -> None:
    """Write all of it into the built site; `texts` are the pages in Markdown by their path in `docs/`."""
    save(site / "facts.json", json.dumps(facts(book), ensure_ascii=False, indent=1))
    for path, text in texts.items():
        save(site / beside(path), text)
    save(site / "llms.txt", contents(head, sections, texts))


def save(path: Path, text: str) -> None:
    """Write a file, and the folder that it lies in."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")


def beside(path: str) -> str:
    """Where the Markdown of a page lies in the site: where its source lies in `docs/`."""
    return f"{path.rpartition('.')[0]}.md"


def with_markdown(page: str, way: str) -> str:
    """A page whose head says the way to its plain Markdown."""
    return page.replace("</head>", f"{ALTERNATE.format(way)}</head>", 1)


def contents(head: str, sections: Iterable[Section], texts: dict[str, str]) -> str:
    """`llms.txt`: a heading for each section, a line for each of its pages, with its first sentence."""
    lines = [head, INTRODUCTION]
    for section, pages in sections:
        lines.append(f"## {section}\n")
        lines += [
            f"- [{title}]({beside(path)}): {gist(texts[path])}" for title, path in pages
        ]
        lines.append("")
    return "\n".join(lines)


def gist(text: str) -> str:
    """The first sentence under the title, without its links."""
    body = next(
        (
            row
            for row in text.splitlines()
            if row and not row.startswith(("#", "|", "<"))
        ),
        "",
    )
    return re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", body)
