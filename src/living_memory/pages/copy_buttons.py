"""A copy button on the plain blocks of code of a page; figures have their own."""

import re
from html import unescape

from jinja2 import Environment, PackageLoader

from .code_lines import TAG, stepped

BLOCK = re.compile(
    r"""
    (?<!<div\ class="lm-code">)
    (?P<head> <div\ class="highlight"><pre><span></span><code> )
    (?P<code> .*? )
    (?P<tail> </code></pre></div> )
    """,
    re.S | re.VERBOSE,
)
FRAME = (
    '<div class="lm-code">{head}{code}{tail}<div class="lm-tools">{button}</div></div>'
)
TEMPLATES = Environment(loader=PackageLoader(__package__, "templates"), autoescape=True)
COPY = TEMPLATES.from_string(
    '{% import "tools.html" as tools %}{{ tools.copy("text", code, "Copy these lines") }}'
)


def with_buttons(html: str) -> str:
    """The page with a button on each block that a fence of its Markdown made."""
    return BLOCK.sub(with_button, html)


def with_button(found: re.Match[str]) -> str:
    """A block of code in a frame, with the button that copies its text."""
    text = unescape(TAG.sub("", found["code"]))
    button = COPY.render(code=text)
    parts = found.groupdict() | {"code": stepped(found["code"])}
    return FRAME.format(**parts, button=button)
