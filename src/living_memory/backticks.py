"""Names and values as code in HTML, also in a sentence of an author, where they stand between backticks."""

import re

from markupsafe import Markup, escape

SPAN = re.compile(r"(`[^`]*`)")
"""Code between two backticks; a backtick without a partner is text."""


def code(words: str) -> Markup:
    """A name or a value."""
    return Markup("<code>{}</code>").format(words)


def as_html(text: str) -> Markup:
    """The text as HTML that says it to the letter, its code in `<code>`."""
    html = Markup("")
    for piece in SPAN.split(text):
        is_code = SPAN.fullmatch(piece)
        html += code(piece.strip("`")) if is_code else escape(piece)
    return html
