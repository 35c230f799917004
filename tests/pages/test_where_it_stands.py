"""Where the site stands, in a folder of a host or at a domain: what it says of its addresses, and where it leads."""

import gzip
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree

import another_owner
import pytest
from bench import open_bench, press, type_program
from bs4 import BeautifulSoup
from PIL import Image, ImageOps
from playwright.sync_api import Browser
from served_site import WITHIN, served
from soups import soup
from visits import faults, visit, visitor

from living_memory.pages import preview, summary

LOC = "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"
DEEP = "no/such/place/as/this.html"
PREVIEW = "assets/preview.png"
WAYS = "all => all.map((one) => (one.href || one.src).toString().split('#')[0])"
"""Where the links, styles, scripts and pictures of a page lead, as a browser reads them."""


@dataclass
class Place:
    """A built site: where it lies, where it is to stand, and where the tests serve it."""

    site: Path
    stands: str
    within: str

    @property
    def pages(self) -> dict[str, BeautifulSoup]:
        """The pages by the addresses that they are to have; the page for a wrong address has none."""
        found = {}
        for path in self.site.rglob("*.html"):
            name = path.relative_to(self.site).as_posix()
            if name != "404.html":
                found[self.stands + name.removesuffix("index.html")] = soup(path)
        return found


@pytest.fixture(scope="session", params=["folder", "domain"])
def place(request: pytest.FixtureRequest) -> Place:
    """The site in a folder deep in its host, and a book of another owner at a domain."""
    if request.param == "folder":
        site = request.getfixturevalue("site")
        return Place(site, f"http://127.0.0.1/{WITHIN}", WITHIN)
    site = request.getfixturevalue("elsewhere")
    return Place(site, another_owner.PLACE, "")


@pytest.fixture
def home(place: Place) -> Iterator[str]:
    """The address at which it is served."""
    with served(place.site, place.within) as found:
        yield found


def meta(page: BeautifulSoup, name: str) -> str:
    """What a page says of itself under a name; it says it once."""
    [found] = page.select(f'meta[property="{name}"], meta[name="{name}"]')
    content: str = found["content"]
    return content


def test_each_page_names_its_own_address(place: Place) -> None:
    """To search engines and to whoever shares it; the front page is the address of the site."""
    for address, page in place.pages.items():
        [canonical] = page.select("link[rel=canonical]")
        assert canonical["href"] == address
        assert meta(page, "og:url") == address
    lost = soup(place.site / "404.html")
    assert not lost.select("link[rel=canonical], meta[property^='og:']")


def test_map_of_the_site_names_every_page(place: Place) -> None:
    """By the same addresses, plain and packed."""
    plain = (place.site / "sitemap.xml").read_bytes()
    found = [one.text for one in ElementTree.fromstring(plain).iter(LOC)]
    assert sorted(found) == sorted(place.pages)
    packed = (place.site / "sitemap.xml.gz").read_bytes()
    assert gzip.decompress(packed) == plain


def test_shared_page_shows_what_it_is_about(place: Place) -> None:
    """Its title, its first sentences, which no other page has, and the picture of the book."""
    said = set()
    for address, page in place.pages.items():
        name = meta(page, "og:site_name")
        title = page.title.get_text().removesuffix(f" - {name}")
        assert meta(page, "og:title") == title, address
        about = meta(page, "og:description")
        assert about == meta(page, "description") and 0 < len(about) <= 250, address
        begins = page.select_one("article h1 ~ p:not(.lm-reading)").get_text()
        assert about.split()[:3] == begins.split()[:3], address
        said.add(about)
        assert meta(page, "twitter:card") == "summary_large_image"
        assert meta(page, "og:image") == place.stands + PREVIEW
        assert meta(page, "og:image:alt").startswith(f"{name}: ")
    assert len(said) == len(place.pages)


def test_picture_has_the_size_that_is_said(place: Place) -> None:
    """It is light, and is no empty sheet."""
    data = (place.site / PREVIEW).read_bytes()
    page = soup(place.site / "index.html")
    size = [int(meta(page, f"og:image:{side}")) for side in ("width", "height")]
    with Image.open(BytesIO(data)) as picture:
        assert picture.format == "PNG" and [*picture.size] == size == [1200, 630]
        shades = picture.convert("L").getcolors(256)
        dark = sum(number for number, shade in shades if shade < 128)
    assert len(data) < 100 * 1024 and 0.01 < dark / (1200 * 630) < 0.2


@pytest.mark.parametrize("title", ["Fruit", "The memory of fruit, and what it costs"])
def test_picture_has_room_for_its_words(title: str) -> None:
    """A long name is written smaller, and nothing reaches the margin."""
    with Image.open(BytesIO(preview.draw(title, "How $fruit$ is counted " * 8))) as one:
        ink = ImageOps.invert(one.convert("L")).getbbox()
    left, top, right, bottom = ink
    assert left >= 60 and top >= 60 and right <= 1140 and bottom <= 570, ink


SUMMARIES = {
    "<h1>A</h1>\n<p>One.\nTwo.</p><p>Three.</p>": "One. Two.",
    '<h1>A</h1><p>A <a href="#b">"b"</a> &lt; c.<sup id="f"><a>1</a></sup></p>': "A &quot;b&quot; &lt; c.",
    f"<h1>A</h1><p>{'a' * 300}.\nTwo.</p>": f"{'a' * 300}.",
    f"<h1>A</h1><p>{'a' * 190}.\nTwo more.\nB.</p>": f"{'a' * 190}.",
    "<h1>A</h1><figure></figure><p>One.</p>": "",
    "": "",
}


@pytest.mark.parametrize(("html", "said"), SUMMARIES.items())
def test_summary_is_whole_sentences_without_marks(html: str, said: str) -> None:
    """As many as have room, the first in any case; it is safe in quotes."""
    assert summary.summary(html) == said


def test_links_stay_where_the_site_stands(
    place: Place, home: str, browser: Browser
) -> None:
    """From the front page and from a page deep in it, as a browser reads them: each leads to a file of the site."""
    deep = max(place.pages, key=lambda address: address.count("/"))
    context = browser.new_context()
    page = visitor(context)
    for address in (place.stands, deep):
        visit(page, address.replace(place.stands, home))
        ways = page.locator("[href], [src]").evaluate_all(WAYS)
        others = {way for way in ways if way.startswith("https://")}
        here = {*ways} - {*others, place.stands, address}
        assert len(here) > 5 and all(way.startswith(home) for way in here), here
        answers = {way: page.request.get(way).status for way in here}
        assert {*answers.values()} == {200}, answers
        assert not faults(page, home)
    context.close()


def test_wrong_address_leads_back(place: Place, home: str, browser: Browser) -> None:
    """Deep in the site: the page has its styles, each of its links is a page, and its search finds some."""
    context = browser.new_context()
    page = visitor(context)
    answers = []
    page.on("response", lambda answer: answers.append((answer.url, answer.status)))
    visit(page, home + DEEP)
    wrong = [url for url, status in answers if status >= 400]
    assert wrong == [home + DEEP], "the page asks for what is not there"
    assert not [url for url in page.asked if not url.startswith((home, "data:"))]
    styles = "[...document.styleSheets].map((one) => one.cssRules.length)"
    assert all(page.evaluate(styles)) and page.evaluate(styles)
    links = page.locator("article a, .md-header a[href]")
    ways = set(links.evaluate_all("all => all.map((one) => one.href.split('#')[0])"))
    inside = {way for way in ways if way.startswith(home) and way != home + DEEP}
    assert len(inside) >= len(place.pages)
    assert {page.request.get(way).status for way in inside} == {200}
    page.locator(".lm-seek input").fill("pears")
    page.locator(".lm-seek button").click()
    page.locator(".md-search-result__link").first.click()
    page.locator("article h1").wait_for()
    assert page.url.startswith(home) and DEEP not in page.url
    assert not faults(page, home)[1:]  # but for the address that is wrong
    context.close()


@pytest.mark.parametrize("within", [WITHIN, ""], ids=["folder", "domain"])
def test_worker_without_a_network_keeps_to_its_page(
    within: str, site: Path, browser: Browser
) -> None:
    """The page that watches a program works offline in a folder and at a domain; its worker sees no other page."""
    context = browser.new_context()
    with served(site, within) as home:
        page = visitor(context)
        open_bench(page, f"{home}watch.html")
        type_program(page, "print('pears')")
        press(page, "run")
        scope = "navigator.serviceWorker.ready.then((one) => one.scope)"
        assert page.evaluate(scope) == f"{home}watch.html"
        page.wait_for_timeout(1000)  # until all its parts are kept
        page.goto(f"{home}tour.html")
        assert page.evaluate("navigator.serviceWorker.controller") is None
        context.set_offline(True)
        open_bench(page, f"{home}watch.html")
        type_program(page, "print('plums')")
        press(page, "run")
        assert page.locator(".lm-output").inner_text() == "plums\n"
        context.close()


def test_search_of_a_domain_finds_a_page(browser: Browser, site: Path) -> None:
    """The site at a domain: search from a page deep in it leads to a page."""
    context = browser.new_context()
    with served(site, "") as home:
        page = visitor(context)
        visit(page, f"{home}lifetimes/cycles.html")
        page.keyboard.press("/")
        page.keyboard.type("memory in ten programs")
        page.locator(".md-search-result__link").first.click()
        page.wait_for_url(f"{home}tour.html**")
        assert not faults(page, home)
        context.close()
