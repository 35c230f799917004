"""The book as an EPUB, for readers of books: a chapter for each page, and each player as its last step.

The form is that of EPUB 3.3 (https://www.w3.org/TR/epub-33/); `epubcheck` holds the file to it in the tests.
"""

import posixpath
import re
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from urllib.parse import quote, unquote, urldefrag
from uuid import NAMESPACE_URL, uuid5
from zipfile import ZIP_STORED, ZipFile

from jinja2 import Environment, PackageLoader
from markupsafe import Markup

from ..pages.flat_style import flat_style
from ..pages.last_step import PLAYER, last_step
from ..pages.one_page import ELSEWHERE, LEFT_OUT, TAG, Leaf
from ..project import REPOSITORY
from .site_zip import member
from .xml_of_html import xml_of

TEMPLATES = Environment(loader=PackageLoader(__package__, "templates"), autoescape=True)
STYLE = Path(__file__).with_name("templates") / "epub.css"
MIMETYPE = "application/epub+zip"
CONTENT = "book"
"""The folder of the chapters in the file."""
NO_BOOK = re.compile(r'<a class="headerlink".*?</a>|<button\b.*?</button>', re.S)
"""What is for a page in a browser alone."""
NAME = re.compile(r'(?<=\s)(?P<what>id|href)="(?P<value>[^"]*)"')
STEP = '<div class="lm-watch-it lm-last"><p>The last step of the program:</p>{}</div>'


@dataclass(frozen=True)
class Title:
    """What the file says of the book: its title, its language, who made it, the day of its last change."""

    title: str
    about: str
    author: str
    day: str
    language: str = "en"

    @property
    def identifier(self) -> str:
        """A name of this book among all books, the same for each of its editions, and another one for a fork."""
        return uuid5(NAMESPACE_URL, REPOSITORY).urn


@dataclass(frozen=True)
class Chapter:
    """A page of the book as a file of its own."""

    leaf: Leaf
    html: str

    @property
    def path(self) -> str:
        """Where it lies beside the other chapters."""
        return xhtml(self.leaf.url)

    @property
    def ids(self) -> set[str]:
        """What a link to it can end with."""
        found = (NAME.finditer(tag[0]) for tag in TAG.finditer(self.html))
        return {one["value"] for tag in found for one in tag if one["what"] == "id"}


def xhtml(url: str) -> str:
    """The file of the page that has this address in the site."""
    return f"{url.removesuffix('.html')}.xhtml"


def write(path: Path, leaves: list[Leaf], title: Title) -> None:
    """Write the file; `leaves` are the pages in their order."""
    chapters = [Chapter(leaf, in_print(leaf.html)) for leaf in leaves]
    ids = {chapter.leaf.url: chapter.ids for chapter in chapters}
    parts = []
    for part, group in groupby(chapters, lambda chapter: chapter.leaf.part):
        parts.append((part, list(group)))
    given = {"title": title, "chapters": chapters, "parts": parts}
    files = {
        "META-INF/container.xml": rendered("epub_container.xml", given),
        f"{CONTENT}/package.opf": rendered("epub_package.opf", given),
        f"{CONTENT}/contents.xhtml": rendered("epub_contents.xhtml", given),
        f"{CONTENT}/book.css": f"{STYLE.read_text(encoding='utf-8')}{flat_style('light')}",
    }
    for chapter in chapters:
        more = {"chapter": chapter, "body": Markup(body(chapter, ids))}
        more["up"] = "../" * chapter.path.count("/")
        page = rendered("epub_chapter.xhtml", given | more)
        files[f"{CONTENT}/{chapter.path}"] = page
    with ZipFile(path, "w") as archive:
        first = member("mimetype")
        first.compress_type = ZIP_STORED
        archive.writestr(first, MIMETYPE)
        for name, text in files.items():
            archive.writestr(member(name), text)


def rendered(template: str, given: Mapping[str, object]) -> str:
    """A template, filled."""
    return TEMPLATES.get_template(template).render(given)


def in_print(html: str) -> str:
    """The article as it stands in print: nothing to press, and of each player its last step."""
    kept = NO_BOOK.sub("", LEFT_OUT.sub("", html))
    return PLAYER.sub(lambda found: STEP.format(last_step(found[0]).html), kept)


def body(chapter: Chapter, ids: Mapping[str, set[str]]) -> str:
    """What stands in the file of a chapter; `ids` has, for the address of each, what links can end with."""

    def led(found: re.Match[str]) -> str:
        return linked(found[0], chapter, ids)

    return xml_of(TAG.sub(led, chapter.html))


def linked(tag: str, chapter: Chapter, ids: Mapping[str, set[str]]) -> str:
    """A tag whose link leads within the file, or to another host; a link that would lead nowhere is none."""
    found = {one["what"]: one for one in NAME.finditer(tag)}
    href = found.get("href")
    if not href or ELSEWHERE.match(href["value"]):
        return tag
    place = target(href["value"], chapter, ids)
    return tag.replace(href[0], place, 1) if place else "<a>"


def target(link: str, chapter: Chapter, ids: Mapping[str, set[str]]) -> str:
    """The attribute with the place in the file where a link of a chapter leads; empty where that is not in it."""
    file, anchor = urldefrag(link)
    url = chapter.leaf.url
    if file:
        url = posixpath.normpath(posixpath.join(posixpath.dirname(url), file))
    if url not in ids or (anchor and unquote(anchor) not in ids[url]):
        return ""
    way = posixpath.relpath(xhtml(url), posixpath.dirname(chapter.path) or ".")
    place = f"#{quote(unquote(anchor), safe='/:')}" if anchor else ""
    return f'href="{way if file else ""}{place}"' if file or place else ""
