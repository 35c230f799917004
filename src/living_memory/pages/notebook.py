"""A notebook as an article of the theme's own form."""

from bs4 import BeautifulSoup, Tag

from .policy import SCRIPT, STYLE

CELLS = ["jp-RenderedMarkdown", "highlight-ipynb", "jp-OutputArea-output"]


def notebook(html: str) -> str:
    """A notebook as an article: its cells in the theme's own form, without its 600 KB of scripts and styles."""
    soup = BeautifulSoup(STYLE.sub("", SCRIPT.sub("", html)), "html.parser")
    return "\n".join(map(cell, soup.find_all(class_=CELLS)))


def cell(part: Tag) -> str:
    """A cell: prose, code, or what the code gave."""
    for link in part.find_all("a", class_="anchor-link"):
        link["class"], link["title"] = "headerlink", "Permanent link"
    if "highlight-ipynb" in part["class"]:
        code = part.pre.decode_contents().rstrip()
        return f'<div class="highlight"><pre><code role="group" aria-label="Code">{code}\n</code></pre></div>'
    return part.decode_contents().strip()
