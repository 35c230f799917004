"""A notebook as an article of the theme's own form."""

import json
import re
import sys
from pathlib import Path

from bs4 import BeautifulSoup, Tag

from ..book.model import Book
from ..project import PACKAGE
from ..running import cache
from .policy import SCRIPT, STYLE

PROSE = "jp-RenderedMarkdown"
CODE = "highlight-ipynb"
OUTPUT = "jp-OutputArea-output"
BLOCK = '<div class="highlight"><pre><code role="group" aria-label="Code">{}\n</code></pre></div>'
SUMMARY = "<summary>How this picture is made</summary>"
FOLD = f'<details class="lm-cell" data-search-exclude="true">{SUMMARY}{BLOCK}</details>'
"""A reader came for the curve: what draws it waits, and nobody searches for it."""
FOLDED = re.compile(
    r'<details class="lm-cell"(?:(?!<code).)*<code[^>]*>(?P<code>.*?)</code></pre></div></details>\n?',
    re.S,
)
ASKS = re.compile(r'<figure class="lm-figure">.*?</figure>\n?', re.S)


def notebook(html: str) -> str:
    """A notebook as an article: its cells in the theme's own form, without its 600 KB of scripts and styles."""
    light = STYLE.sub("", SCRIPT.sub("", html))
    soup = BeautifulSoup(light, "html.parser")
    cells = soup.find_all(class_=[PROSE, CODE, OUTPUT])
    return "\n".join(map(cell, cells))


def asking_first(html: str) -> str:
    """A lab whose code is in one fold below the chart that asks: above, it would tell answers, and be in the way.

    A lab that asks nothing keeps its code where it stands.
    """
    if not ASKS.search(html):
        return html
    codes = [fold["code"].strip() for fold in FOLDED.finditer(html)]
    below = FOLD.format("\n\n".join(codes))
    return ASKS.sub(lambda asks: f"{asks[0]}{below}\n", FOLDED.sub("", html), count=1)


def cell(part: Tag) -> str:
    """A cell: prose, code, or what the code gave."""
    for link in part.find_all("a", class_="anchor-link"):
        link["class"] = "headerlink"
        link["title"] = "Permanent link"
    if CODE not in part["class"]:
        return part.decode_contents().strip()
    assert part.pre is not None, "a cell of code without its code"
    code = part.pre.decode_contents()
    return FOLD.format(code.rstrip())


def kept_in(book: Book, source: str) -> Path | None:
    """The folder of what a lab with this source drew: another one when its recordings, its Python or this code change.

    Its source is known to the one who draws it. What is damaged there is removed; None where there can be no folder.
    """
    used = [book.outputs(name) for name in book.snippets if f'"{name}"' in source]
    folder = cache.folder("labs", sys.version, cache.code(PACKAGE), str(used))
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for file in folder.glob("*.json"):
            if not is_whole(file):
                file.unlink()
    except OSError:  # a full or a read-only disk: the lab is drawn anew each time
        return None
    return folder


def is_whole(file: Path) -> bool:
    """Whether a file holds one value as JSON, and not half of one."""
    try:
        json.loads(file.read_text(encoding="utf-8"))
    except ValueError:
        return False
    return True
