"""A copy button on the plain blocks of code of a page; figures have their own."""

import re
from html import unescape

from markupsafe import escape

BLOCK = re.compile(
    r'(?<!<div class="lm-code">)<div class="highlight"><pre><span></span><code>(?P<code>.*?)</code></pre></div>', re.S
)
TAG = re.compile(r"<[^>]+>")
SHEETS = (
    "M19 21H8V7h11m0-2H8a2 2 0 0 0-2 2v14a2 2 0 0 0 2 2h11a2 2 0 0 0 2-2V7a2 2 0 0 0-2-2"
    "m-3-4H4a2 2 0 0 0-2 2v14h2V3h12z"
)
BUTTON = (
    '<div class="lm-code">{block}<div class="lm-tools"><button type="button" class="lm-tool lm-copy" '
    'data-clipboard-text="{text}" title="Copy these lines" aria-label="Copy these lines">'
    f'<svg viewBox="0 0 24 24" aria-hidden="true"><path d="{SHEETS}"/></svg></button></div></div>'
)


def with_buttons(html: str) -> str:
    """The page with a button on each block that a fence of its Markdown made."""

    def with_button(found: re.Match) -> str:
        text = escape(unescape(TAG.sub("", found["code"])))
        return BUTTON.format(block=found[0], text=text)

    return BLOCK.sub(with_button, html)
