"""A copy button on the plain blocks of code of a page; figures have their own."""

import re
from html import unescape

from jinja2 import Environment, PackageLoader

BLOCK = re.compile(
    r'(?<!<div class="lm-code">)<div class="highlight"><pre><span></span><code>(?P<code>.*?)</code></pre></div>',
    re.S,
)
TAG = re.compile(r"<[^>]+>")
TOOLS = (
    Environment(loader=PackageLoader(__package__, "templates"), autoescape=True)
    .get_template("tools.html")
    .module
)


def with_buttons(html: str) -> str:
    """The page with a button on each block that a fence of its Markdown made."""

    def with_button(found: re.Match) -> str:
        button = TOOLS.copy(unescape(TAG.sub("", found["code"])), "Copy these lines")
        return (
            f'<div class="lm-code">{found[0]}<div class="lm-tools">{button}</div></div>'
        )

    return BLOCK.sub(with_button, html)
