"""The terms of `docs/reference/glossary.md`: an extension of Python-Markdown marks the first of each on a page."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from xml.etree.ElementTree import Element

from markdown import Extension, Markdown
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

from .current import current
from .links import GLOSSARY

ENTRY = re.compile(r"^(?P<term>\w[^\n]*)\n:\s+(?P<means>[^\n]+)$", re.M)
MARKED = re.compile(r"^## .*\{ #terms \}$(?P<entries>.*?)(?=^## |\Z)", re.M | re.S)
# Where a mark would disturb: links, code, headings and tables.
UNMARKED = {
    "a",
    "abbr",
    "button",
    "code",
    "data",
    "dt",
    "pre",
    "summary",
    "table",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
}
# Phrases in which a term means another thing than its entry says; the page below marks it no more.
OTHERS = {
    "thread pool": "pool",
    "process pool": "pool",
    "connection pool": "pool",
    "pool of threads": "pool",
    "of a pool": "pool",
    "a c library": "c library",
    "another c library": "c library",
    "a collector": "collector",
    "its collector": "collector",
    "free list items": "free list",
}


def read(path: Path) -> dict[str, str]:
    """The terms that pages mark, with their definitions: the entries under the heading `{ #terms }`."""
    text = path.read_text(encoding="utf-8") if path.exists() else ""
    section = MARKED.search(text)
    found = {}
    if section:
        for entry in ENTRY.finditer(section["entries"]):
            found[entry["term"]] = entry["means"]
    return found


def slug(term: str) -> str:
    """The anchor of a term."""
    return term.lower().replace(" ", "-")


class Terms:
    """The terms that a page has still to mark: each is taken once."""

    def __init__(self, meanings: Mapping[str, str]) -> None:
        """`meanings` has at least one term."""
        # The longest first: "reference count" is not "reference" with a word behind it.
        longest = sorted([*meanings, *OTHERS], key=len, reverse=True)
        either = "|".join(map(re.escape, longest))
        self.meanings = meanings
        self.pattern = re.compile(rf"(?<![\w-])({either})(?:e?s)?(?![\w-])", re.I)
        self.left = {term.lower(): term for term in meanings}

    def drop(self, text: str) -> None:
        """Mark no term that is this text: the page defines it itself."""
        if found := self.pattern.fullmatch(text.strip()):
            self.left.pop(found[1].lower(), None)

    def links(self, text: str) -> Iterator[tuple[re.Match[str], Element]]:
        """Where a term stands for the first time, and the link to its entry."""
        for found in self.pattern.finditer(text):
            said = found[1].lower()
            self.left.pop(OTHERS.get(said, ""), None)
            if term := self.left.pop(said, None):
                link = Element("a", {"class": "lm-term"})
                link.set("href", f"term:{slug(term)}")
                # A tooltip is plain text.
                link.set("title", self.meanings[term].replace("`", ""))
                link.text = found[0]
                yield found, link


class Mark(Treeprocessor):
    """Makes the first occurrence of each term a link to its entry, with the definition as its tooltip."""

    def run(self, root: Element) -> None:
        """Mark the page, but for the terms that it defines itself."""
        for entry in root.iter("dt"):
            entry.set("id", slug(words_of(entry).strip()))
        meanings = read(current().folder / "docs" / GLOSSARY)
        if not meanings:
            return
        terms = Terms(meanings)
        for tag in ("em", "dt"):
            for element in root.iter(tag):
                terms.drop(words_of(element))
        mark(root, terms)


def words_of(element: Element) -> str:
    """The text of an element and of all that it holds."""
    return "".join(element.itertext())


def mark(element: Element, terms: Terms) -> None:
    """Mark the texts of an element and of all that it holds, in reading order."""
    if element.tag in UNMARKED:
        return
    children = list(element)
    element.text, found = split(element.text, terms)
    for child in children:
        mark(child, terms)
        child.tail, links = split(child.tail, terms)
        found += [child, *links]
    element[:] = found


def split(text: str | None, terms: Terms) -> tuple[str | None, list[Element]]:
    """A text up to its first term, and a link for each term, with what follows as its tail."""
    links: list[Element] = []
    if not text or isinstance(text, AtomicString):
        return text, links
    before, end = text, 0
    for found, link in terms.links(text):
        between = text[end : found.start()]
        if links:
            links[-1].tail = between
        else:
            before = between
        links.append(link)
        end = found.end()
    if links:
        links[-1].tail = text[end:]
    return before, links


class Glossary(Extension):
    """`markdown_extensions: ["living_memory.pages.glossary:Glossary"]`"""

    def extendMarkdown(self, md: Markdown) -> None:
        """After the inline patterns, whose priority is 20, and before the table of contents."""
        md.treeprocessors.register(Mark(md), "living-memory-glossary", 15)
