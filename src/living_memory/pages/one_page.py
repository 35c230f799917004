"""The whole book on one page: chapters from pages, their links and ids made to live together."""

import posixpath
import re
from dataclasses import dataclass
from functools import partial
from itertools import groupby
from urllib.parse import urldefrag

from jinja2 import Environment, PackageLoader
from markupsafe import Markup

TEMPLATE = Environment(
    loader=PackageLoader(__package__, "templates"), autoescape=True
).get_template("one_page.html")
TAG = re.compile(r"<[a-zA-Z][^<>]*>")
NAMED = re.compile(
    r'(?<=\s)(id|for|name|aria-(?:labelledby|describedby|controls)|(?:xlink:)?href|src)="([^"]*)"'
)
HEADING = re.compile(r"(?<=<h|/h)[1-5](?=[\s>])")
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
    keys = {leaf.url: leaf.key for leaf in leaves} | {url: ""}
    return TEMPLATE.render(
        parts=[
            (part, list(group))
            for part, group in groupby(leaves, lambda leaf: leaf.part)
        ],
        leaves=leaves,
        numbers={leaf.url: number for number, leaf in enumerate(leaves, 1)},
        chapters={leaf.url: Markup(chapter(leaf, keys)) for leaf in leaves},
    )


def chapter(leaf: Leaf, keys: dict[str, str]) -> str:
    """The HTML of a page, one level of headings deeper, its ids its own, its links within the book local."""
    lower = HEADING.sub(lambda found: str(int(found[0]) + 1), leaf.html)
    return TAG.sub(
        lambda tag: NAMED.sub(partial(named, leaf, keys), tag[0]).replace(
            "url(#", f"url(#{leaf.key}:"
        ),
        lower,
    )


def named(leaf: Leaf, keys: dict[str, str], found: re.Match) -> str:
    """An attribute that names an element or leads to one, as it must be on the one page."""
    what, value = found.groups()
    if "href" in what or what == "src":
        return f'{what}="{local(leaf, keys, value)}"'
    return f'{what}="{" ".join(f"{leaf.key}:{one}" for one in value.split())}"'


def local(leaf: Leaf, keys: dict[str, str], link: str) -> str:
    """Where a link of a page leads from the one page, which lies at the root of the site."""
    if ELSEWHERE.match(link):
        return link
    file, anchor = urldefrag(link)
    target = (
        posixpath.normpath(posixpath.join(posixpath.dirname(leaf.url), file))
        if file
        else leaf.url
    )
    if target in keys:
        return f"#{keys[target]}{':' if anchor else ''}{anchor}"
    return target + (f"#{anchor}" if anchor else "")
