"""The whole book on one page: chapters from pages, their links and ids made to live together."""

import posixpath
import re
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import groupby
from urllib.parse import urldefrag

from jinja2 import Environment, PackageLoader
from markupsafe import Markup

from .last_step import PLAYER, fold, last_step

TEMPLATES = Environment(loader=PackageLoader(__package__, "templates"), autoescape=True)
TEMPLATE = TEMPLATES.get_template("one_page.html")
TAG = re.compile(r"<[a-zA-Z][^<>]*>")
NAMED = re.compile(
    r'(?<=\s)(id|for|name|aria-(?:labelledby|describedby|controls)|(?:xlink:)?href|src)="([^"]*)"'
)
HEADING = re.compile(r"(?<=<h|/h)[1-5](?=[\s>])")
LEFT_OUT = re.compile(
    r'<div class="lm-tools".*?</div>|<p class="lm-change".*?</p>|<details class="lm-who".*?</details>'
    r'|<div class="lm-bench">.*?watch-here\.js"></script>\s*</div>|<details class="lm-cell".*?</details>',
    re.S,
)
"""What no long page needs at every figure: its code a second time, for a button, who printed it, and what changes it.
An editor, which has a page of its own; what draws the curve of a lab."""
ELSEWHERE = re.compile(r"[a-z]+:|//")


@dataclass(frozen=True)
class Leaf:
    """A page of the book: its part, its title, its address in the site, its headings (anchor, words), its HTML."""

    part: str
    title: str
    url: str
    headings: list[tuple[str, str]]
    html: str

    @property
    def key(self) -> str:
        """What its ids begin with, `lifetimes/cycles`."""
        return self.url.removesuffix(".html")


def bind(leaves: list[Leaf], url: str) -> str:
    """The contents and the chapters as HTML, for a page with this address at the root of the site."""
    keys = {leaf.url: leaf.key for leaf in leaves}
    keys[url] = ""
    numbers = {leaf.url: number for number, leaf in enumerate(leaves, 1)}
    parts = []
    for part, group in groupby(leaves, lambda leaf: leaf.part):
        parts.append((part, list(group)))
    chapters = {}
    for leaf in leaves:
        chapters[leaf.url] = Markup(Chapter(leaf, keys).html())
    return TEMPLATE.render(
        parts=parts, leaves=leaves, numbers=numbers, chapters=chapters
    )


@dataclass(frozen=True)
class Chapter:
    """A page as a part of the one page; `keys` says what the ids of each page begin with, by its address."""

    leaf: Leaf
    keys: Mapping[str, str]

    def html(self) -> str:
        """The page, one level of headings deeper, its ids its own, its links within the book local.

        A player is ten times as heavy as all else of its figure: its last step stands for it.
        """
        kept = LEFT_OUT.sub("", self.leaf.html)
        lower = HEADING.sub(one_lower, kept)
        said = []
        for piece in PLAYER.split(lower):
            is_player = PLAYER.fullmatch(piece)
            said.append(self.last_step(piece) if is_player else self.renamed(piece))
        return "".join(said)

    def last_step(self, player: str) -> str:
        """The last step of a player, with the way to its lesson, which leads away from the one page."""
        name, step = last_step(player)
        return fold(name, self.renamed(step), f"{self.leaf.url}#{name}")

    def renamed(self, html: str) -> str:
        """A piece of the page with all names in it as they must be on the one page."""
        return TAG.sub(self.tag, html)

    def tag(self, found: re.Match[str]) -> str:
        """A tag with its names changed; a picture names its own parts by `url(#…)`."""
        renamed = NAMED.sub(self.attribute, found[0])
        return renamed.replace("url(#", f"url(#{self.leaf.key}:")

    def attribute(self, found: re.Match[str]) -> str:
        """An attribute that names an element or leads to one, as it must be on the one page."""
        name, value = found.groups()
        if "href" in name or name == "src":
            value = self.link(value)
        else:  # some name several elements
            value = " ".join(f"{self.leaf.key}:{one}" for one in value.split())
        return f'{name}="{value}"'

    def link(self, link: str) -> str:
        """Where a link of the page leads from the one page, which lies at the root of the site."""
        if ELSEWHERE.match(link):
            return link
        file, anchor = urldefrag(link)
        target = self.leaf.url
        if file:
            folder = posixpath.dirname(self.leaf.url)
            target = posixpath.normpath(posixpath.join(folder, file))
        if target not in self.keys:
            return f"{target}#{anchor}" if anchor else target
        key = self.keys[target]
        return f"#{key}:{anchor}" if anchor else f"#{key}"


def one_lower(found: re.Match[str]) -> str:
    """The number of a heading one level deeper."""
    return str(int(found[0]) + 1)
