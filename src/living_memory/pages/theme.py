"""What the theme left out or put in too much: HTML of a page in, HTML out."""

import re

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


def theme(page: str, option: str = "") -> str:
    """The page with what its theme gets wrong put right, without a loader of formulas, which no page has.

    `option` is put before the option that chooses light or dark.
    """
    page = LOADER.sub("", page).replace(PALETTE, option + PALETTE)
    for old, new in MENDED.items():
        page = page.replace(old, new)
    return page
