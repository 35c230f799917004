"""Backticks in a sentence of an author, as code in HTML."""

from markupsafe import Markup, escape


def code(words: str) -> Markup:
    """A name or a value."""
    return Markup("<code>{}</code>").format(words)


def to_code(words: str) -> Markup:
    """A sentence whose words between backticks are code; all that would be HTML in it is escaped."""
    html = Markup("")
    for number, piece in enumerate(words.split("`")):
        is_code = number % 2 == 1
        html += code(piece) if is_code else escape(piece)
    return html
