"""A page as plain Markdown, with the outputs in it, for readers that are programs."""

import re
from collections.abc import Iterator

from ..book.fences import FENCE, RUN, Fence, calls_in, fence_of
from ..book.model import Book
from ..book.tokens import TOKEN, quoted
from .fence_calls import FORMS, PICTURE

PIECE = re.compile(
    rf"{FENCE.pattern}|(?P<tick>`+)[^\n]+?(?P=tick)|{TOKEN.pattern}", re.M | re.S
)
"""A fence, code between backticks, or a token."""
CELL = re.compile(r"^# %%(?P<kind>[^\n]*)\n(?P<text>.*?)(?=^# %%|\Z)", re.M | re.S)
COMMENT = re.compile(r"^# ?", re.M)
META = re.compile(r"\A---\n.*?^---\n+", re.M | re.S)
LAB = re.compile(r"(\]\([\w./-]+)\.py\b")
PAGE = re.compile(r"(\]\([\w./-]+)\.html\b")
SHOWN = re.compile(r'role="img" aria-label="([^"]+)"')


def plain(book: Book, text: str) -> str:
    """The Markdown of a page with a table in the place of each figure and a value in the place of each token.

    Raise `SyntaxError` at a fence that is not Python, which `proofreading` refuses.
    """

    def filled(found: re.Match[str]) -> str:
        if found["name"]:
            return quoted(book, *found.group("name", "label", "version"))
        head = found["head"] or ""
        if RUN.search(head):
            said = printed(book, fence_of(found))
            return indented(said, found[1])
        return found[0]

    body = META.sub("", text)
    body = PIECE.sub(filled, body)
    return LAB.sub(r"\1.md", body)  # beside a page lies its Markdown


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
    """A lab as Markdown: its text, its code, and in words the pictures that its page, `html`, shows."""
    parts = [*cells(source)]
    for words in SHOWN.findall(html):
        parts.append(f"Picture: {words}")
    text = "\n\n".join([*parts, ""])
    return PAGE.sub(r"\1.md", text)  # beside a page lies its Markdown


def cells(source: str) -> Iterator[str]:
    """The cells of a lab in Markdown: its text, and its code between fences."""
    for cell in CELL.finditer(source):
        text = cell["text"].strip("\n")
        if "markdown" in cell["kind"]:
            yield COMMENT.sub("", text)
        else:
            yield f"```python\n{text}\n```"
