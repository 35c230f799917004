"""A page is light and stands still: what a phone loads for it, and what moves while it does."""

import gzip
import re
import time
from pathlib import Path
from urllib.parse import unquote

import pytest
from bs4 import BeautifulSoup
from playwright.sync_api import Browser
from soups import soup

from living_memory.book.model import Book
from living_memory.pages.served import one_script, one_sheet

pytestmark = pytest.mark.kept()
LIMIT = 100 * 1024
"""The bytes of a first view, gzipped: the page without its players, its styles, its scripts and the search's."""
BOOK_OF_A_SNIPPET, INDEX_OF_A_SNIPPET = 1_400, 675
"""The bytes that the whole book on one page, and the index of the search, may have for each snippet, gzipped.

Both say every snippet and its prose once, so they grow with the number of snippets and with nothing else:
of 180 snippets they have at most 252 KB and 119 KB, of twice as many at most twice that.
"""
PLAYERS = "player.js"  # held to a limit of its own in `test_picture.py`
SHIFTED = """() => new Promise((done) => {
  new PerformanceObserver((list) => done(list.getEntries().map((one) =>
    one.sources.map((source) => source.node?.outerHTML?.slice(0, 200)).join(' '))))
    .observe({ type: 'layout-shift', buffered: true });
  setTimeout(() => done([]), 500);
})"""
KINDS = [
    "index.html",
    "tour.html",
    "lifetimes/cycles.html",
    "reference/for-machines.html",
    "labs/growth_staircase.html",
]
WORKER = re.compile(r'"search": "([^"]+)"')


def weight(data: bytes) -> int:
    """How many bytes go over the wire."""
    return len(gzip.compress(data, mtime=0))


def first_view(path: Path) -> dict[str, int]:
    """What a page loads before it is read, by name, in gzipped bytes."""
    text = path.read_text(encoding="utf-8")
    page = BeautifulSoup(text, "html.parser")
    links = [
        tag.get("href") or tag["src"]
        for tag in page.select("link[rel=stylesheet], script[src]")
    ]
    links += WORKER.findall(text)
    for player in page.select(".lm-watch"):
        player.decompose()
    files = [(path.parent / unquote(link)).resolve() for link in links]
    files = [file for file in files if file.name != PLAYERS]
    return {path.name: weight(str(page).encode())} | {
        file.name: weight(file.read_bytes()) for file in files
    }


def readable(site: Path) -> list[Path]:
    """Every page that is read by itself: not the one that is all of them, not the one for a lost address."""
    return [
        path
        for path in sorted(site.rglob("*.html"))
        if path.name not in ("book.html", "404.html")
    ]


def test_first_view_is_light(site: Path) -> None:
    """Under 100 KB gzipped, the players left out, which stand folded away."""
    for path in readable(site):
        parts = first_view(path)
        assert sum(parts.values()) < LIMIT, (
            f"{path.relative_to(site)} loads {sum(parts.values())} bytes: {parts}"
        )


def test_book_on_one_page_is_light(site: Path, the_book: Book) -> None:
    """It grows with the snippets, and has no player: the last step stands for it."""
    page = soup(site / "book.html")
    limit = BOOK_OF_A_SNIPPET * len(the_book.snippets)
    size = weight((site / "book.html").read_bytes())
    assert size <= limit, f"book.html has {size} bytes, {size - limit} too many"
    assert page.select(".lm-last .lm-step") and not page.select(
        ".lm-reel, .lm-strip, .lm-tools, .lm-who"
    )


def test_index_of_the_search_is_light(site: Path, the_book: Book) -> None:
    """It grows with the snippets; what stands at every snippet is not searched for."""
    index = site / "search/search_index.json"
    limit = INDEX_OF_A_SNIPPET * len(the_book.snippets)
    size = weight(index.read_bytes())
    assert size <= limit, (
        f"the index has {size} bytes, {size - limit} too many:"
        " find what in it nobody searches for, and give it `data-search-exclude`"
    )
    said = index.read_text(encoding="utf-8")
    for furniture in (", by Python version", "differs: "):
        assert furniture not in said, f"{furniture!r} stands at every snippet"


def test_a_lab_weighs_what_a_lesson_does(site: Path) -> None:
    """No notebook's own style or script, no second copy of its code."""
    for path in sorted((site / "labs").glob("*.html")):
        text = path.read_text(encoding="utf-8")
        assert len(text) < LIMIT, f"{path.name}: {len(text)} characters"
        assert not re.search("jp-|jupyter-wrapper|clipboard-copy|<style", text), (
            path.name
        )


def test_nothing_is_served_that_no_page_asks_for(site: Path) -> None:
    """No map of the theme's sources, no search in other languages."""
    names = [path.relative_to(site).as_posix() for path in site.rglob("*")]
    assert not [name for name in names if name.endswith(".map") or "/lunr/" in name]


@pytest.mark.parametrize("width", [390, 1280])
def test_nothing_moves_while_a_page_loads(
    browser: Browser, site: Path, address: str, width: int
) -> None:
    """No text jumps away under the reader, on a page of each kind, whose pictures come late."""
    context = browser.new_context(viewport={"width": width, "height": 900})
    context.route("**/*.svg", lambda route: time.sleep(0.2) or route.continue_())
    page = context.new_page()
    for path in map(site.joinpath, KINDS):
        page.goto(address + path.relative_to(site).as_posix())
        shifted = page.evaluate(SHIFTED)
        assert not shifted, f"{path.relative_to(site)}: {shifted}"
    context.close()


def test_styles_are_served_without_what_only_their_reader_needs() -> None:
    """No comment, no line break; the sheets stay in their order, and texts in them as they are."""
    sheets = ["/* Pears */\np {\n  color: red;\n}\n", 'p::after { content: " →"; }\n']
    assert one_sheet(sheets) == 'p { color: red; } p::after { content: " →"; }'


def test_scripts_are_served_without_what_only_their_reader_needs() -> None:
    """No comment, no indentation; the scripts stay in their order, and texts in them as they are."""
    scripts = ["/* Pears */\n(() => {\n  pear();\n})();\n", 'say("//  no comment");\n']
    assert one_script(scripts) == '(()=>{pear();})();say("//  no comment");'
