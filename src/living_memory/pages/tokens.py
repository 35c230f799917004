"""The tokens as an extension of Python-Markdown, for any builder."""

import json
import re
from xml.etree.ElementTree import Element

from markdown import Extension, Markdown
from markdown.inlinepatterns import InlineProcessor
from markdown.util import AtomicString

from ..book.tokens import TOKEN, quoted, versions
from ..project import BUILDS
from .current import current


class Token(InlineProcessor):
    """Puts the printed value in the place of its token."""

    def handleMatch(  # type: ignore[override] # as all inline processors do, which give two places more
        self, m: re.Match[str], data: str
    ) -> tuple[Element, int, int]:
        """One `<data>` element: its title says where its text comes from, `data-by-python` what the others say."""
        book = current()
        name = m["name"]
        label = m["label"]
        version = m["version"]
        element = Element("data", {"class": "lm-value"})
        element.set("value", name)
        element.set("title", m[0].strip("{ }"))
        element.text = AtomicString(quoted(book, name, label, version))
        others = versions(book, name, label)
        if others and version not in BUILDS:
            element.set("data-by-python", json.dumps(others))
        return element, m.start(0), m.end(0)


class Tokens(Extension):
    """`markdown_extensions: ["living_memory.pages.tokens:Tokens"]`"""

    def extendMarkdown(self, md: Markdown) -> None:
        """Before emphasis and links, after code in backticks (whose priority is 190)."""
        md.inlinePatterns.register(Token(TOKEN.pattern, md), "living-memory", 185)
