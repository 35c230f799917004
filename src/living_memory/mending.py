"""What the makers of a page left out or put in too much: text of HTML in, text of HTML out."""

import re
from base64 import b64encode
from hashlib import sha256

from bs4 import BeautifulSoup, Tag

MENDED = {
    'class="md-path" aria-label="Navigation"': 'class="md-path" aria-label="Breadcrumbs"',  # another nav has that name
    "<pre><span></span><code>": '<pre><span></span><code role="group" aria-label="Code">',  # a box that scrolls, too
    'role="dialog">': 'role="dialog" aria-label="Search">',  # a dialog needs a name
    '<script src="': '<script defer src="',  # the page is drawn before its script is read
    ' data-md-component="source"': "",  # it asks the host of the repository for its stars
    ' data-md-component="palette"': "",  # `docs/assets/colours.js` does it, at a quarter of the work
}
PALETTE = '<form class="md-header__option" data-md-component="palette">'
LOADER = re.compile(r"<script data-mkdocs-jupyter-mathjax.*?</script>", re.S)
SCRIPT = re.compile(r"<script(?![^>]*(?:\ssrc=|application/json))[^>]*>(.*?)</script>", re.S)
STYLE = re.compile(r"<style[^>]*>(.*?)</style>", re.S)
CHARSET = re.compile(r'<meta charset="utf-8">')
POLICY = (
    "default-src 'none'; script-src 'self' {}; style-src 'self' {}; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'self'"
)
ALONE = "default-src 'none'; script-src {}; style-src {}; base-uri 'none'; form-action 'none'"
CELLS = ["jp-RenderedMarkdown", "highlight-ipynb", "jp-OutputArea-output"]


def theme(page: str, option: str = "") -> str:
    """The page with what its theme gets wrong put right, without a loader of formulas, which no page has.

    `option` is put before the option that chooses light or dark.
    """
    page = LOADER.sub("", page).replace(PALETTE, option + PALETTE)
    for old, new in MENDED.items():
        page = page.replace(old, new)
    return page


def policy(page: str, served: bool = False) -> str:
    """The page with a Content-Security-Policy: nothing from another host, no script or style that is not its own.

    `served` allows the script that `mkdocs serve` adds to a page after us.
    """
    scripts = "'unsafe-inline'" if served else hashes(SCRIPT, page)
    return forbid(page, POLICY.format(scripts, hashes(STYLE, page)).replace(" ;", ";"))


def alone(page: str) -> str:
    """A page that is one file, with a policy that allows what is in it and nothing else."""
    return forbid(page, ALONE.format(hashes(SCRIPT, page), hashes(STYLE, page)))


def forbid(page: str, words: str) -> str:
    """The page with this policy in front of all that it could forbid."""
    return CHARSET.sub(f'\\g<0><meta http-equiv="Content-Security-Policy" content="{words}">', page, count=1)


def hashes(inline: re.Pattern, page: str) -> str:
    """The inline scripts or styles of a page, each as the source that a policy names it by."""
    texts = dict.fromkeys(inline.findall(page))
    return " ".join(f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'" for text in texts)


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
