"""What a page says of itself in a sentence or two: search engines show it, and who shares a link does."""

import re
from html import escape, unescape

FIRST = re.compile(r"</h1>\s*<p>(.*?)</p>", re.S)
MARK = re.compile(r"<sup\b.*?</sup>", re.S)
"""The sign of a footnote or of a witness."""
TAG = re.compile(r"<[^>]*>")
LIMIT = 200
"""The letters that those who show it have room for, about."""


def summary(html: str) -> str:
    """The first sentences under the title, as many as have room, as the value of an attribute; empty without any.

    In the source each sentence has a line of its own, and so it is in the HTML.
    """
    found = FIRST.search(html)
    if not found:
        return ""
    plain = unescape(TAG.sub("", MARK.sub("", found[1])))
    said = ""
    for sentence in plain.split("\n"):
        longer = f"{said} {sentence.strip()}".strip()
        if said and len(longer) > LIMIT:
            break
        said = longer
    return escape(said)
