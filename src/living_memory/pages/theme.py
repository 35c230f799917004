"""What the theme left out or put in too much: HTML of a page in, HTML out."""

import re
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from jinja2 import Environment, FileSystemBytecodeCache
from jinja2.bccache import Bucket

from ..problem import Problem, problem
from ..running import cache

HERE = "src/living_memory/pages/theme.py"
THEME = "mkdocs-material-"
"""What a page of the theme says of itself."""
TITLE = re.compile(r"<title>(.*?)</title>", re.S)
LOADER = re.compile(r"<script data-mkdocs-jupyter-mathjax.*?</script>", re.S)
"""A loader of formulas, which mkdocs-jupyter puts on every page from 0.27 on, and which no page has."""
FETCHED_AHEAD = re.compile(r'<link rel="(?:next|prev)"[^>]*>\s*')
"""What makes a browser fetch a page that nobody has asked for: Firefox does, and the policy forbids it."""
SPACED_TITLE = re.compile(
    r'(<span class="md-ellipsis">)\s+([^\s<][^<]*?)\s+(?=</span>)'
)
"""A title of the menu between blank lines, which each page would carry for each other page."""
PALETTE = '<form class="md-header__option" data-md-component="palette">'
"""Where the header lets a reader choose light or dark."""

NEVER_ASKED = (".js.map", ".css.map")
"""How files of the theme end that no page asks for: maps of its sources."""
OTHER_LANGUAGES = "/lunr/"
"""Where the theme keeps the search in other languages."""
COLOURS = re.compile(r"assets/stylesheets/palette\.[\w.]*css")
"""The style in which the theme keeps all its colours, of which this site has chosen none: its own are `custom`."""
SEARCH = re.compile(r"assets/javascripts/workers/search\.\w+\.min\.js")
"""The script that searches."""
BEGINNINGS = "`${r}*`"
"""How that script asks for a word of the reader: for each word that begins so, all alike."""
ASKS = "asks(r)"
"""How it asks here: as `asks.js` beside this module says."""
RUN_TOGETHER = "e=e+s+o.id"
"""How it names a node of its tree of words, by letters and numbers: with digits as letters two nodes have one name,
and one of them is lost with its words (github.com/olivernn/lunr.js/issues/503)."""
APART = 'e=e+s+o.id+" "'
"""How it names a node here: each number ends."""
NOTE = re.compile(r"/\*.*?\*/\n", re.S)
"""What a script says to its readers, and to no browser."""
RULE = re.compile(r"(?P<heads>[^{}@;]+)\{[^{}]*\}")
NOT_CHOSEN = re.compile(r"\[data-md-color-(?:primary|accent)=(?!custom)")


class Mend(NamedTuple):
    """Words of the theme's HTML and what stands in their place; a page with `where` in it must have them."""

    old: str
    new: str
    where: str = THEME


MENDS = (
    # Another nav has that name.
    Mend(
        'class="md-path" aria-label="Navigation"',
        'class="md-path" aria-label="Breadcrumbs"',
        where='class="md-path"',
    ),
    # It is a box that scrolls, too: it needs a role and a name.
    Mend(
        "<pre><span></span><code>",
        '<pre><span></span><code role="group" aria-label="Code">',
        where="<pre><span></span>",
    ),
    # A dialog needs a name.
    Mend('role="dialog">', 'role="dialog" aria-label="Search">'),
    # The page is drawn before its script is read.
    Mend('<script src="', '<script defer src="'),
    # It asks the host of the repository for its stars.
    Mend(' data-md-component="source"', "", where='class="md-source"'),
    # `docs/assets/colours.js` does it, at a quarter of the work.
    Mend(' data-md-component="palette"', ""),
)


def theme(page: str, option: str = "") -> str:
    """The page with what its theme gets wrong put right; raise `Problem` where the theme says it in other words.

    `option` is put before the option that chooses light or dark.
    """
    page = LOADER.sub("", page)
    page = FETCHED_AHEAD.sub("", page)
    page = SPACED_TITLE.sub(r"\1\2", page)
    for mend in (Mend(PALETTE, option + PALETTE), *MENDS):
        if mend.old in page:
            page = page.replace(mend.old, mend.new)
        elif mend.where in page:
            raise moved(mend, page)
    return page


def moved(mend: Mend, page: str) -> Problem:
    """What to tell a maintainer whose theme no longer says what is mended here."""
    title = TITLE.search(page)
    name = title[1] if title else "a page"
    what = f"the theme's HTML of {name!r} has `{mend.where}`, and nowhere `{mend.old}`"
    do = "read in the built page how the theme says it now, and say it so in `MENDS`, or take the mend out"
    return problem(HERE, what, do)


def is_asked(path: str) -> bool:
    """Whether a page of this site may ask for this file."""
    return not path.endswith(NEVER_ASKED) and OTHER_LANGUAGES not in path


def chosen_colours(style: str) -> str:
    """The style of the colours without the rules of those that no page of this site has."""
    return RULE.sub(where_chosen, style)


def where_chosen(rule: re.Match[str]) -> str:
    """A rule, or nothing where each of its heads asks for a colour that no page has."""
    heads = rule["heads"].split(",")
    return "" if all(map(NOT_CHOSEN.search, heads)) else rule[0]


def asked_freely(script: str) -> str:
    """The script of the search, which loses no word, and asks as `asks.js` says; raise `Problem` for another script."""
    for old, new in {BEGINNINGS: ASKS, RUN_TOGETHER: APART}.items():
        if old not in script:
            what = f"the theme's script of the search has nowhere `{old}`"
            do = f"read in it how it does this now, and say it so in the place of `{old}`, or take `asked_freely` out"
            raise problem(HERE, what, do)
        script = script.replace(old, new)
    asks = Path(__file__).with_name("asks.js").read_text(encoding="utf-8")
    return NOTE.sub("", asks) + script


MENDED: dict[re.Pattern[str], Callable[[str], str]] = {
    COLOURS: chosen_colours,
    SEARCH: asked_freely,
}
"""Which files of the theme are mended, by their path, and how."""


def mend_of(path: str) -> Callable[[str], str] | None:
    """How a file of the theme is mended, or `None` where it is right as it is."""
    for name, mend in MENDED.items():
        if name.fullmatch(path):
            return mend
    return None


class Compiled(FileSystemBytecodeCache):
    """The compiled templates of the theme, in the cache; like all of it, it may be full or out of reach."""

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep a template that was compiled."""
        with suppress(OSError):
            super().dump_bytecode(bucket)


def keep_compiled(env: Environment) -> None:
    """Let the templates of the theme, which take a tenth of a build, be compiled once."""
    folder = cache.ROOT / "templates"
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
        env.bytecode_cache = Compiled(str(folder))
