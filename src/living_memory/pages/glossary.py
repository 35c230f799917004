"""The terms of `docs/reference/glossary.md`: an extension of Python-Markdown marks the first of each on a page."""

import re
from collections.abc import Iterator
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
    *(f"h{n}" for n in range(1, 7)),
}


def read(path: Path) -> dict[str, str]:
    """The terms that pages mark, with their definitions: the entries under the heading `{ #terms }`."""
    section = MARKED.search(path.read_text(encoding="utf-8")) if path.exists() else None
    return (
        {found["term"]: found["means"] for found in ENTRY.finditer(section["entries"])}
        if section
        else {}
    )


def slug(term: str) -> str:
    """The anchor of a term."""
    return term.lower().replace(" ", "-")


class Mark(Treeprocessor):
    """Makes the first occurrence of each term a link to its entry, with the definition as its tooltip."""

    def run(self, root: Element) -> None:
        """Mark the page, but for the terms that it defines itself."""
        for entry in root.iter("dt"):
            entry.set("id", slug("".join(entry.itertext()).strip()))
        self.terms = read(current().folder / "docs" / GLOSSARY)
        if not self.terms:
            return
        longest = "|".join(map(re.escape, sorted(self.terms, key=len, reverse=True)))
        self.any = re.compile(rf"(?<![\w-])({longest})(?:e?s)?(?![\w-])", re.I)
        here = (
            "".join(element.itertext())
            for tag in ("em", "dt")
            for element in root.iter(tag)
        )
        defined = {
            found[1].lower()
            for text in here
            if (found := self.any.fullmatch(text.strip()))
        }
        self.left = {
            term.lower(): term for term in self.terms if term.lower() not in defined
        }
        self.visit(root)

    def visit(self, element: Element) -> None:
        """Mark the texts of an element and of all that it holds, in reading order."""
        if element.tag in UNMARKED:
            return
        children = list(element)
        element.text, links = self.split(element.text)
        found = links
        for child in children:
            self.visit(child)
            child.tail, links = self.split(child.tail)
            found += [child, *links]
        element[:] = found

    def split(self, text: str | None) -> tuple[str | None, list[Element]]:
        """A text up to its first term, and a link for each term, with what follows as its tail."""
        if not text or isinstance(text, AtomicString):
            return text, []
        links = list(self.links(text))
        starts = [start for start, _ in links]
        for (start, link), end in zip(links, [*starts[1:], len(text)]):
            link.tail = text[start + len(link.text) : end]
        return text[: starts[0]] if starts else text, [link for _, link in links]

    def links(self, text: str) -> Iterator[tuple[int, Element]]:
        """Where a term stands for the first time, and the link to its entry."""
        for found in self.any.finditer(text):
            if term := self.left.pop(found[1].lower(), None):
                link = Element(
                    "a",
                    {
                        "class": "lm-term",
                        "href": f"term:{slug(term)}",
                        "title": self.terms[term],
                    },
                )
                link.text = found[0]
                yield found.start(), link


class Glossary(Extension):
    """`markdown_extensions: ["living_memory.pages.glossary:Glossary"]`"""

    def extendMarkdown(self, md: Markdown) -> None:
        """After the inline patterns, whose priority is 20, and before the table of contents."""
        md.treeprocessors.register(Mark(md), "living-memory-glossary", 15)
