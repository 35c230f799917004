"""The tokens as an extension of Python-Markdown, for any builder."""

import json
import re
from xml.etree.ElementTree import Element

from markdown import Extension, Markdown
from markdown.inlinepatterns import InlineProcessor
from markdown.util import AtomicString

from ..book.tokens import TOKEN, value, versions
from .current import current


class Token(InlineProcessor):
    """Puts the printed value in the place of its token."""

    def handleMatch(self, m: re.Match, data: str) -> tuple[Element, int, int]:
        """One `<data>` element: its title says where its text comes from, `data-by-python` what the others say."""
        line = value(current(), m["name"], m["label"], m["version"])
        element = Element(
            "data",
            {"class": "lm-value", "value": m["name"], "title": m[0].strip("{ }")},
        )
        element.text = AtomicString(
            line.value if line else f"(not recorded yet on {m['version']})"
        )
        if others := versions(current(), m["name"], m["label"]):
            element.set("data-by-python", json.dumps(others))
        return element, m.start(0), m.end(0)


class Tokens(Extension):
    """`markdown_extensions: ["living_memory.pages.tokens:Tokens"]`"""

    def extendMarkdown(self, md: Markdown) -> None:
        """Before emphasis and links, after code in backticks (whose priority is 190)."""
        md.inlinePatterns.register(Token(TOKEN.pattern, md), "living-memory", 185)
