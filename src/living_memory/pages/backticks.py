"""An author's sentence, in which backticks are code, as Markdown."""

import re
from html import escape as escape_html

from ..backticks import SPAN

RUN = re.compile(r"`+")
MARKS = re.compile(r"[\\*_{}\[\]!|`]")
"""What Markdown would take for a mark of its own."""


def as_markdown(text: str) -> str:
    """The text as Markdown that says it to the letter, its code in backticks: no HTML, no link."""
    said = []
    for piece in SPAN.split(text):
        is_code = SPAN.fullmatch(piece)
        said.append(piece if is_code else to_the_letter(piece))
    return "".join(said)


def to_the_letter(text: str) -> str:
    """A text without code, its marks made harmless."""
    harmless = escape_html(text, quote=False)
    return MARKS.sub(r"\\\g<0>", harmless)


def in_backticks(value: str) -> str:
    """A value as code in a cell of a Markdown table, between more backticks than it has in a row."""
    longest = max(RUN.findall(value), key=len, default="")
    fence = f"`{longest}"
    inside = value.replace("|", "\\|")
    if value.startswith("`"):
        inside = f" {inside}"
    if value.endswith("`"):
        inside = f"{inside} "
    return f"{fence}{inside}{fence}"
