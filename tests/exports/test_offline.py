"""Without a network: the site as it is served, as a zip that is opened from a file, and as one long page."""

import os
import re
import socket
import subprocess
import sys
import time
import urllib.request
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from urllib.error import URLError
from zipfile import ZipFile

import pytest
from bs4 import BeautifulSoup
from playwright.sync_api import Browser, BrowserContext, Page
from soups import soup

from living_memory.exports import site_zip
from living_memory.pages.one_page import Leaf, bind
from living_memory.problem import Problem
from living_memory.project import HOME

ZIP = "living-memory.zip"
pytestmark = pytest.mark.kept()


@pytest.fixture(scope="session")
def unpacked(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What a reader has who took the zip along."""
    folder = tmp_path_factory.mktemp("unpacked")
    with ZipFile(site / ZIP) as archive:
        archive.extractall(folder)
    [top] = folder.iterdir()
    return top


@pytest.fixture(params=[True, False], ids=["javascript", "no-javascript"])
def offline(
    request: pytest.FixtureRequest, browser: Browser
) -> Iterator[BrowserContext]:
    """A browser whose network is off; at the end it must have had nothing to complain of."""
    context = browser.new_context(offline=True, java_script_enabled=request.param)
    context.javascript, complaints = request.param, []
    context.on("weberror", lambda error: complaints.append(str(error.error)))
    context.on("console", lambda message: complaints.append(message.text))
    context.on(
        "requestfailed",
        lambda request: complaints.append(f"{request.url}: {request.failure}"),
    )
    yield context
    context.close()
    assert not complaints


def step(page: Page) -> None:
    """Open the first player of a page and go on by one step."""
    watch = page.locator(".lm-watch-it:not(.lm-answer *)").first
    if watch.get_attribute("open") is None:
        watch.locator("summary").click()
    radios = watch.locator(".lm-reel > input")
    at = radios.evaluate_all("all => all.findIndex((one) => one.checked)")
    radios.nth(at).focus()
    page.keyboard.press("ArrowRight")
    assert radios.nth(at + 1).is_checked()
    assert (
        watch.locator(f".lm-step.s{at + 2} .lm-ran").is_visible()
        and not watch.locator(f".lm-step.s{at + 1} .lm-ran").is_visible()
    )


def search(page: Page) -> None:
    """Find a lesson and open it."""
    page.keyboard.press("/")
    page.keyboard.type("outlives its last name")
    page.locator(".md-search-result__link").first.click()
    page.wait_for_url("**/lifetimes/cycles.html**")
    assert page.locator("h1").inner_text().strip("¶ ")


def test_zip_opens_from_a_file(offline: BrowserContext, unpacked: Path) -> None:
    """Links lead from page to page, the search finds, the player steps; without JavaScript the links and the player."""
    page = offline.new_page()
    page.goto((unpacked / "index.html").as_uri())
    page.locator("article a", has_text="Teach me how it works").first.click()
    page.wait_for_url("**/tour.html")
    step(page)
    if offline.javascript:
        search(page)
        step(page)


def test_zip_is_the_site(site: Path, unpacked: Path) -> None:
    """It holds each file that a reader of the site can ask for, and a page offers it."""
    inside = {
        path.relative_to(unpacked) for path in unpacked.rglob("*") if path.is_file()
    }
    served = {path.relative_to(site) for path in site.rglob("*") if path.is_file()}
    assert {path.as_posix() for path in served - inside} == {
        ZIP,
        "living-memory.epub",
        "404.html",
        "sitemap.xml",
        "sitemap.xml.gz",
    }
    assert not inside - served
    assert all(
        (unpacked / path).read_bytes() == (site / path).read_bytes() for path in inside
    )
    offers = [
        path
        for path in site.rglob("*.html")
        if f'{ZIP}"' in path.read_text(encoding="utf-8")
    ]
    assert site / "offline.html" in offers, "no page links the zip"


def test_zip_has_the_same_bytes_for_the_same_files(tmp_path: Path) -> None:
    """It knows neither the day nor the order in which files were written."""
    packed = []
    for name, files in {
        "one": ["a.html", "b.html"],
        "two": ["b.html", "a.html"],
    }.items():
        folder = tmp_path / name
        folder.mkdir()
        for file in files:
            (folder / file).write_text(file)
            os.utime(folder / file, (len(packed) + 10**9,) * 2)
        for _ in range(2):  # the second time the zip itself is there
            site_zip.pack(folder, "all.zip", without=[])
        packed.append((folder / "all.zip").read_bytes())
    assert packed[0] == packed[1]
    with ZipFile(tmp_path / "one/all.zip") as archive:
        assert archive.namelist() == ["all/a.html", "all/b.html"]


def test_book_is_one_page(offline: BrowserContext, unpacked: Path, site: Path) -> None:
    """Its contents lead to each chapter, its links stay on it, and a last step leads to the others in the lesson."""
    page = offline.new_page()
    page.goto((unpacked / "book.html").as_uri())
    book = soup(site / "book.html")  # which the zip holds as it is
    pages = {
        path.relative_to(site).with_suffix("").as_posix()
        for path in site.rglob("*.html")
        if path.parent.name != "dev"  # for maintainers, who have a clone
    }
    assert {one["id"] for one in book.select(".lm-chapter")} == pages - {"404", "book"}
    twice = [
        name
        for name, times in Counter(one["id"] for one in book.select("[id]")).items()
        if times > 1
    ]
    assert not twice, f"ids that stand twice: {twice}"
    leaving = [
        one
        for one in book.select(".lm-chapter a[href]")
        if re.match(r"[\w./-]+\.html", one["href"])
    ]
    last = book.select(".lm-last")
    assert [one.find_parent(class_="lm-last") for one in leaving] == last, leaving
    for way in leaving:  # to the other steps, which the page of the lesson has
        file, _, name = way["href"].partition("#")
        assert soup(site / file).find(id=f"{name}:watch"), way["href"]
    page.locator(
        ".lm-contents a", has_text="A reference cycle outlives its last name"
    ).click()
    assert page.locator("[id='lifetimes/cycles'] h2").is_visible()
    assert (
        page.evaluate(
            "document.getElementById('lifetimes/cycles').getBoundingClientRect().top"
        )
        < 300
    )
    fold = page.locator(".lm-watch-it:not(.lm-answer *)").first
    fold.locator("summary").click()
    assert fold.locator(".lm-picture svg, .lm-ran").first.is_visible()
    fold.locator(".lm-recorded a").click()
    page.wait_for_url(lambda url: "book.html" not in url)
    assert page.url.startswith(unpacked.as_uri())


def test_book_prints_well(browser: Browser, unpacked: Path) -> None:
    """Each chapter begins a page, but for questions; last steps are drawn, folds are open, and no button is left."""
    page = browser.new_context(offline=True).new_page()
    page.goto((unpacked / "book.html").as_uri())
    page.emulate_media(media="print")
    break_before = "all => all.map(one => getComputedStyle(one).breakBefore)"
    questions = page.locator(".lm-chapter[id^='questions/']").evaluate_all(break_before)
    starts = page.locator(".lm-chapter:not([id^='questions/'])")
    starts = starts.evaluate_all(break_before)
    assert len(starts) > 10 and set(starts) == {"page"}
    assert len(questions) > 10 and set(questions) == {"auto"}, "they are short"
    contents = page.locator(".lm-contents")
    assert contents.locator("ol > li > a:visible").count() > len(starts)
    assert not contents.locator("ul:visible").count(), "headings fill ten pages"
    folded = page.locator(".lm-chapter details:not(.lm-who) > :not(summary)")
    assert folded.evaluate_all(
        "all => all.length && all.every(one => one.checkVisibility())"
    )
    assert page.locator(".lm-chapter .lm-last .lm-ran").evaluate_all(
        "all => all.length && all.every(one => one.checkVisibility())"
    )
    for gone in (".lm-copy", ".md-header", ".md-footer"):
        assert not page.locator(gone).first.is_visible(), gone
    paper = page.pdf(format="A4", prefer_css_page_size=True)
    assert len(re.findall(rb"/Type\s*/Page\b", paper)) > len(starts)
    page.context.close()


def test_links_of_a_chapter_stay_in_the_book() -> None:
    """A link to a page or a heading of the book is local, one to another file starts at the root, others are kept."""
    links = [
        "../b.html#x",
        "#top",
        "../b.html",
        "../all.html",
        "../all.zip",
        "https://python.org/",
    ]
    html = '<h1 id="top">A</h1> <input id="s:1" name="s"> <label for="s:1">s</label> '
    html += " ".join(f'<a href="{link}">a</a>' for link in links)
    leaves = [
        Leaf("One", "A", "in/a.html", [("top", "T")], html),
        Leaf("Two", "B", "b.html", [], "<h1>B</h1>"),
    ]
    bound = bind(leaves, "all.html")
    links = [
        one["href"]
        for one in BeautifulSoup(bound, "html.parser").select(".lm-chapter a")
    ]
    assert links == ["#b:x", "#in/a:top", "#b", "#", "all.zip", "https://python.org/"]
    assert (
        '<h2 id="in/a:top">A</h2>' in bound
        and '<input id="in/a:s:1" name="in/a:s">' in bound
    )
    assert '<label for="in/a:s:1">' in bound


@pytest.fixture
def served(site: Path, tmp_path: Path) -> Iterator[str]:
    """The address at which `mkdocs serve` serves this clone, which was built before; it says its words to a file."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        where = f"127.0.0.1:{free.getsockname()[1]}"
    command = [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", where]
    with (
        (tmp_path / "said.txt").open("w") as words,
        subprocess.Popen(command, cwd=HOME, stdout=words, stderr=words) as server,
    ):
        while server.poll() is None:
            try:
                urllib.request.urlopen(f"http://{where}/").close()
                break
            except URLError:
                time.sleep(0.2)
        assert server.poll() is None, "`mkdocs serve` ended"
        yield f"http://{where}/"
        server.terminate()


@pytest.mark.kept("docs", "snippets", "mkdocs.yml", "machine")
def test_clone_serves_without_a_network(
    browser: Browser, served: str, tmp_path: Path
) -> None:
    """`mkdocs serve` needs no other host: search and player work, and the page still asks for news of itself.

    A lab that did not change since the last build does not run again: its picture is the one that was drawn then.
    """
    context, complaints, asked = (
        browser.new_context(),
        [],
        [],
    )  # the browser knows no host but this machine
    context.on(
        "console",
        lambda message: (
            complaints.append(message.text)
            if message.type in ("error", "warning")
            else None
        ),
    )
    context.on("weberror", lambda error: complaints.append(str(error.error)))
    context.on("request", lambda request: asked.append(request.url))
    page = context.new_page()
    with page.expect_request("**/livereload/**"):
        page.goto(served)
    search(page)
    step(page)
    context.close()
    assert not complaints and not [
        url for url in asked if not url.startswith((served, "data:"))
    ]
    said = (tmp_path / "said.txt").read_text(encoding="utf-8")
    assert "Documentation built" in said and "Converting notebook" not in said


def test_player_of_another_form_is_noticed() -> None:
    """A player whose last step cannot be found stops the build, and does not stand in the book in silence."""
    html = '<details class="lm-watch-it"><p class="lm-step">1</p></details>'
    with pytest.raises(Problem, match=r"last_step\.py: .*lm-strip"):
        bind([Leaf("One", "A", "a.html", [], html)], "all.html")
