"""Verdicts wait until the reader has guessed: an extension of Python-Markdown folds what is said of a saying."""

from xml.etree.ElementTree import Element, SubElement

from markdown import Extension, Markdown
from markdown.treeprocessors import Treeprocessor

CLOSED = "Show the answer"


class Fold(Treeprocessor):
    """Folds what is said of each sentence in quotation marks; a word's definition stays open."""

    def run(self, root: Element) -> None:
        """Fold the verdicts of a page."""
        for entries in root.iter("dl"):
            is_said = False
            for entry in entries:
                if entry.tag == "dt":
                    is_said = "".join(entry.itertext()).startswith('"')
                elif is_said:
                    fold(entry)


def fold(definition: Element) -> None:
    """Put all that it holds into a fold."""
    text, children = definition.text, list(definition)
    definition.text = None
    folded = Element("details", {"class": "question"})
    SubElement(folded, "summary").text = CLOSED
    # In a paragraph, so that words and links keep their distance from the edge.
    answer = SubElement(folded, "p")
    answer.text = text
    answer.extend(children)
    definition[:] = [folded]


class Verdicts(Extension):
    """`markdown_extensions: ["living_memory.pages.verdicts:Verdicts"]`"""

    def extendMarkdown(self, md: Markdown) -> None:
        """After the inline patterns, whose priority is 20, and before the terms are marked."""
        md.treeprocessors.register(Fold(md), "living-memory-verdicts", 17)
