"""A page as plain Markdown, with the outputs in it, for readers that are programs."""

import re
from collections.abc import Iterable, Iterator
from html import unescape

from bs4 import BeautifulSoup

from ..book.citations import CITATION, Witness, cited, read
from ..book.fences import Fence, calls_in, fence_of, is_run
from ..book.guesses import as_question
from ..book.model import Book
from ..book.page_blocks import blocks, pieces
from ..book.tokens import TOKEN, quoted
from ..pages.backticks import to_the_letter
from ..pages.citations import anchor, note
from ..pages.glossary import MARKED, slug
from .fence_calls import FORMS, PICTURE

CELL = re.compile(r"^# %%(?P<kind>[^\n]*)\n(?P<text>.*?)(?=^# %%|\Z)", re.M | re.S)
COMMENT = re.compile(r"^# ?", re.M)
META = re.compile(r"\A---\n.*?^---\n+", re.M | re.S)
ENTRY = re.compile(r"^(?P<mark>\*?)(?P<term>\w[^\n]*)(?P=mark)$(?=\n:\s)", re.M)
LAB = re.compile(r"(\]\([\w./-]*labs/[\w-]+)\.py\b")
PAGE = re.compile(r"(\]\([\w./-]+)\.html\b")
CODE = re.compile(r'(?=<details class="lm-cell")')
"""Where the page of a lab has a cell of code, folded; what that gave stands behind it."""
SHOWN = re.compile(r"<(?P<tag>figcaption|p class=\"lm-claim\")>(?P<claim>[^<]+)</")
"""What a chart shows, in words."""
ASKED = re.compile(r"Predict</span> (?P<ask>[^<]+)</figcaption>")
CHOICE = re.compile(r"<samp[^>]*>([^<]+)</samp>")
TABLE = re.compile(r"<table><caption>.*?</table>", re.S)


def plain(book: Book, text: str) -> str:
    """The Markdown of a page with a table in the place of each figure and a value in the place of each token.

    Raise `Unreadable` at a fence that cannot be read, which `proofreading` refuses.
    """
    body = META.sub("", text)
    rows = body.split("\n")
    said: list[str] = []
    done = 0
    for block in blocks(body):
        said += filled(book, rows[done : block.line - 1])
        done = block.last
        if is_run(block):
            shown = printed(book, fence_of(block))
            said.append(indented(shown, block.indent))
        else:
            said += rows[block.line - 1 : done]
    said += filled(book, rows[done:])
    said += notes(body)
    whole = "\n".join(said)
    if MARKED.search(body):
        whole = anchored(whole)
    return LAB.sub(r"\1.md", whole)  # beside a page lies its Markdown


def anchored(glossary: str) -> str:
    """The glossary with each entry behind an anchor, where other pages lead."""
    return ENTRY.sub(
        lambda entry: f'<a id="{slug(entry["term"])}"></a>{entry[0]}', glossary
    )


def notes(body: str) -> list[str]:
    """The footnotes of the sources that a page cites."""
    known: dict[str, str] = {}
    for _, typed, citation in cited(body):
        if not isinstance(citation, Witness):
            known[anchor(typed)] = note(citation)
    return (
        ["", *(f"[^{name}]: {said}" for name, said in known.items())] if known else []
    )


def shorter(found: re.Match[str]) -> str:
    """What stands for a citation: the name of its footnote, or a link to the figure whose line it names."""
    match read(found["what"]):
        case None:
            return found[0]
        case Witness(name):
            return f" ([run](snippet:{name}))"
        case _:
            return f"[^{anchor(found['what'])}]"


def filled(book: Book, rows: Iterable[str]) -> Iterator[str]:
    """Rows of prose, with a value in the place of each token, and a short form in that of each citation."""

    def value(found: re.Match[str]) -> str:
        said = quoted(book, *found.group("name", "label", "version"))
        return to_the_letter(said)

    for row in rows:
        parts = []
        for piece in pieces(row):
            part = piece.text
            if not piece.is_code:
                part = CITATION.sub(shorter, TOKEN.sub(value, part))
            parts.append(part)
        yield "".join(parts)


def printed(book: Book, fence: Fence) -> str:
    """What the calls of a fence put on the page, in Markdown; a picture where they draw one."""
    said = []
    for call in calls_in(fence):
        form = FORMS.get(call.function)
        if form:
            said.append(form(book, call))
    return "\n\n".join(said) or PICTURE


def indented(text: str, indent: str) -> str:
    """The text as far from the margin as its fence was, without spaces at the ends of its lines."""
    rows = []
    for row in text.splitlines():
        whole = indent + row
        rows.append(whole.rstrip())
    return "\n".join(rows)


def notebook(source: str, html: str) -> str:
    """A lab as Markdown: its text, and for its code what that gave on the page, `html`: pictures in words, tables."""
    given = iter(outputs(html))
    parts = []
    for cell in CELL.finditer(source):
        text = cell["text"].strip("\n")
        if "markdown" in cell["kind"]:
            parts.append(COMMENT.sub("", text))
        elif text:
            parts += next(given, [])
    text = "\n\n".join([*parts, ""])
    return PAGE.sub(r"\1.md", text)  # beside a page lies its Markdown


def outputs(html: str) -> Iterator[list[str]]:
    """What each cell of code of a lab's page gave, in Markdown."""
    _, *cells = CODE.split(html)
    for cell in cells:
        said = []
        for question in ASKED.finditer(cell):
            choices = as_question(CHOICE.findall(cell))
            said += [f"Predict: {unescape(question['ask'])}", unescape(choices)]
        for chart in SHOWN.finditer(cell):
            said.append(f"Picture: {unescape(chart['claim'])}")
        yield [*said, *map(table, TABLE.findall(cell))]


def table(html: str) -> str:
    """A table of a lab in Markdown, its caption above it."""
    soup = BeautifulSoup(html, "html.parser")
    assert soup.caption is not None, "a table of a lab without a caption"
    rows = [[cell.get_text() for cell in row(["th", "td"])] for row in soup("tr")]
    rows.insert(1, ["---"] * len(rows[0]))
    lines = [f"| {' | '.join(row)} |" for row in rows]
    return "\n".join([f"{soup.caption.get_text()}:", "", *lines])
