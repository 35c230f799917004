"""Citations as an extension of Python-Markdown: a source becomes a footnote, the line of a figure a mark."""

import re
from collections.abc import Iterator
from itertools import pairwise
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions.footnotes import FootnoteExtension
from markdown.inlinepatterns import InlineProcessor
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor

from ..book.citations import (
    CITATION,
    Citation,
    Issue,
    Library,
    Manual,
    Pep,
    Place,
    Witness,
    read,
)
from ..book.page_blocks import pieces

CPYTHON = "https://github.com/python/cpython"
DOCUMENTATION = "https://docs.python.org"
IDENTIFIER = re.compile(r"[\w.]+")


def note(citation: Citation) -> str:
    """What the footnote of a source says, in Markdown."""
    match citation:
        case Place() if citation.file.startswith("Doc/"):
            return f"{of_documentation(citation)}{span(citation)}"
        case Place():
            file, words = citation.file, named(citation.words)
            address = f"{CPYTHON}/blob/{citation.newest}/{file}"
            shown = file.replace("_", r"\_")  # `__init__` in bold has lost its lines
            return f"{words} in [{shown}]({address}){span(citation)}"
        case Library(file, words):
            return f"`{words}` in {file} of the GNU C library"
        case Issue("gh", number):
            return f"[gh-{number}]({CPYTHON}/issues/{number})"
        case Issue(_, number):
            return f"[bpo-{number}](https://bugs.python.org/issue{number})"
        case Pep(number):
            return f"[PEP {number}](https://peps.python.org/pep-{number:0>4}/)"
        case Manual(page, section):
            return f"The manual page {page}({section}) of Linux"
        case Witness():
            raise ValueError(f"{citation} is no source")


def of_documentation(place: Place) -> str:
    """A place in the documentation, with the address of its page."""
    page = place.file.removeprefix("Doc/").removesuffix(".rst")
    address = f"{DOCUMENTATION}/{place.newest}/{page}.html"
    return f"{named(place.words)} in [the documentation, {page}]({address})"


def named(words: str) -> str:
    """A symbol as code, a heading in quotes."""
    return f"`{words}`" if IDENTIFIER.fullmatch(words) else f"“{words}”"


def span(place: Place) -> str:
    """The versions that have it, where not all have."""
    if place.first == place.last:
        return f" ({place.first})" if place.first else ""
    return f" ({place.first} to {place.last})"


def anchor(what: str) -> str:
    """The name of the footnote of a source."""
    return re.sub(r"\W+", "-", what).strip("-").lower()


class Sources(Preprocessor):
    """Gives each source that a page cites a footnote; its blocks of code are set aside before."""

    def __init__(self, md: Markdown, footnotes: FootnoteExtension) -> None:
        """`footnotes` takes what it finds."""
        super().__init__(md)
        self.footnotes = footnotes

    def run(self, lines: list[str]) -> list[str]:
        """The lines, their citations named as footnotes are."""
        return ["".join(self.renamed(line)) for line in lines]

    def renamed(self, line: str) -> Iterator[str]:
        """A line in pieces."""
        for piece in pieces(line):
            is_code = piece.is_code
            yield piece.text if is_code else CITATION.sub(self.reference, piece.text)

    def reference(self, found: re.Match[str]) -> str:
        """What stands for a citation until the line is read; that of a figure waits for its own reader."""
        citation = read(found["what"])
        if citation is None or isinstance(citation, Witness):
            return found[0]
        name = anchor(found["what"])
        self.footnotes.setFootnote(name, note(citation))
        return f"[^{name}]"


class Mark(InlineProcessor):
    """Puts the mark that leads to a figure in the place of its citation."""

    def handleMatch(  # type: ignore[override] # as all inline processors do, which give two places more
        self, m: re.Match[str], data: str
    ) -> tuple[Element | None, int | None, int | None]:
        """A link without words: the style draws it, and its title says which line is meant."""
        citation = read(m["what"])
        if not isinstance(citation, Witness):
            return None, None, None
        said = words(citation)
        mark = Element("a", {"class": "lm-shown", "href": f"snippet:{citation.name}"})
        mark.set("title", said)
        mark.set("aria-label", said)
        return mark, m.start(0), m.end(0)


def words(witness: Witness) -> str:
    """Which line of a figure is meant; not what it says, which may be the answer to a question further down."""
    return f"A run shows it: {witness.label}"


class Neighbours(Treeprocessor):
    """Marks a note that stands at the same place as the one before: notes 3 and 4 are not note 34."""

    def run(self, root: Element) -> None:
        """With a class, for which the style has a comma."""
        for parent in root.iter():
            for one, other in pairwise(parent):
                if one.tag == other.tag == "sup" and not one.tail:
                    other.set("class", "lm-next-note")


class Citations(FootnoteExtension):
    """`markdown_extensions: ["living_memory.pages.citations:Citations"]`"""

    def extendMarkdown(self, md: Markdown) -> None:
        """Read sources behind blocks of code (25) and of HTML (20), and the lines of figures before footnotes (175)."""
        super().extendMarkdown(md)
        md.preprocessors.register(Sources(md, self), "living-memory-sources", 10)
        md.inlinePatterns.register(
            Mark(CITATION.pattern, md), "living-memory-marks", 180
        )
        # Behind the inline patterns, whose priority is 20, and which make the notes.
        md.treeprocessors.register(Neighbours(md), "living-memory-neighbours", 15)
