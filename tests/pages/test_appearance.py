"""The look: one figure style, tables that keep their heads, our own mark, a front page, a page for a wrong address."""

from pathlib import Path
from xml.etree import ElementTree

import pytest
from bs4 import BeautifulSoup
from playwright.sync_api import Browser, Page
from subjects import longest_table

from living_memory import show
from living_memory.book import model
from living_memory.project import HOME

pytestmark = pytest.mark.kept()
FRAME = """one => { const style = getComputedStyle(one);
return [style.borderTopWidth, style.borderTopColor, style.borderTopLeftRadius].join(); }"""


@pytest.mark.kept("docs", "search")
@pytest.mark.parametrize("wrong", ["lessons", "lifetimes/cyles.html", "a/b/c/d.html"])
def test_wrong_address_helps(browser: Browser, address: str, wrong: str) -> None:
    """At any depth: it says what happened, has its styles, leads to every page, and searches."""
    page = browser.new_page()
    failed = []
    page.on(
        "response",
        lambda answer: failed.append(answer.url) if answer.status >= 400 else None,
    )
    page.goto(address + wrong)
    assert failed == [address + wrong], "the page asks for what is not there"
    assert "no such page" in page.locator("h1").inner_text()
    links = page.locator("article ul a").evaluate_all("all => all.map(one => one.href)")
    assert (
        len(links)
        == len(set(links))
        == len([*HOME.glob("docs/**/*.md"), *HOME.glob("docs/labs/*.py")])
    )
    assert {page.request.get(link).status for link in links} == {200}
    page.locator(".lm-seek input").fill("outlives its last name")
    page.locator(".lm-seek button").click()
    page.locator(".md-search-result__link").first.wait_for()
    assert "cycles" in page.locator(".md-search-result__link").first.get_attribute(
        "href"
    )
    page.close()


def test_every_figure_has_one_frame(browser: Browser, address: str) -> None:
    """A snippet, a chart and bare code have one border and one radius; a player inside a figure adds none."""
    page = browser.new_page()
    frames = set()
    for path, kind in [
        ("", ".lm-figure"),
        ("labs/growth_staircase.html", ".lm-figure"),
        ("how-this-stays-true.html", "article > .highlight"),
    ]:
        page.goto(address + path)
        frames |= set(page.locator(kind).evaluate_all(f"all => all.map({FRAME})"))
        claims = page.locator(f"{kind} > figcaption").evaluate_all(
            "all => all.map(one => one.previousElementSibling)"
        )
        assert not any(claims), "the claim comes first"
    assert len(frames) == 1, frames
    page.goto(address)
    sides = page.locator(".lm-figure .lm-watch").first.evaluate(
        "one => getComputedStyle(one).borderLeftWidth"
    )
    assert sides == "0px"
    page.close()


def scrolled(page: Page, table: str) -> dict[str, float]:
    """Where the head of a table stands, and the header ends, when the last row is at the top of the screen."""
    row = page.locator(f"{table} tbody tr").last
    row.evaluate(
        "one => window.scrollTo(0, scrollY + one.getBoundingClientRect().top - 90)"
    )
    page.wait_for_timeout(200)
    head, header = (
        page.locator(f"{table} thead th").last.bounding_box(),
        page.locator(".md-header").bounding_box(),
    )
    return {
        "head": head["y"],
        "header": header["y"] + header["height"],
        "row": row.bounding_box()["y"],
    }


@pytest.mark.parametrize("width", [320, 1280])
def test_table_keeps_its_heads(
    browser: Browser, address: str, the_book: model.Book, width: int
) -> None:
    """Far down in a table its heads stand under the header, above the row that is read; each row says its label."""
    page = browser.new_page(viewport={"width": width, "height": 500})
    long = longest_table(the_book)
    page.goto(address + long.page.replace(".md", ".html"))
    page.evaluate(
        "document.querySelectorAll('details').forEach((one) => (one.open = true))"
    )
    table = f"[id='{long.name}'] .lm-outputs"
    at = scrolled(page, table)
    assert at["header"] - 2 <= at["head"] < at["row"], at
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    for row in page.locator(f"{table} tbody tr").all():
        label, *cells = (cell.bounding_box() for cell in row.locator("th, td").all())
        assert label["width"] >= 60 and all(cell["width"] >= 40 for cell in cells)
    lefts = [
        [cell.bounding_box()["x"] for cell in page.locator(f"{table} {part}").all()]
        for part in ("thead [data-pythons]", "tbody tr:last-child td")
    ]
    assert lefts[0] == lefts[1], "a head stands above its cells"
    roles = page.locator(table).aria_snapshot()
    assert "columnheader" in roles and "rowheader" in roles
    page.close()


def test_mark_and_icon_are_our_own(
    site: Path, pages: dict[Path, BeautifulSoup]
) -> None:
    """Both are SVG, asked from this site, by every page."""
    for name in ("mark", "favicon"):
        assert (
            ElementTree.parse(site / f"assets/{name}.svg").getroot().get("viewBox")
            == "0 0 32 32"
        )
    for path, page in pages.items():
        assert page.select_one("link[rel=icon]")["href"].endswith(
            "assets/favicon.svg"
        ), path
        assert page.select_one(".md-logo img")["src"].endswith("assets/mark.svg"), path


def test_front_page_shows_a_living_figure_and_questions(
    browser: Browser, address: str
) -> None:
    """A reader guesses, and steps through the figure; and each question leads to a page."""
    page = browser.new_page()
    page.goto(address)
    page.locator(".lm-guesses button").first.click()
    page.locator(".lm-bar [data-go=next]:visible").first.click()
    assert page.locator(".lm-at:visible").first.inner_text().startswith("2 /")
    questions = page.locator("#questions ~ ul > li")
    assert questions.count() >= 8
    assert all("?" in words for words in questions.all_inner_texts())
    assert questions.locator("a:not(.lm-term)").count() == questions.count()
    page.close()


def test_question_comes_before_its_answer(
    browser: Browser, address: str, the_book: model.Book
) -> None:
    """A figure that asks: the question, the code, a fold to press of at least 24 pixels, and then what answers it."""
    page = browser.new_page(viewport={"width": 390, "height": 800})
    page.goto(address)
    figure = show(next(iter(the_book.snippets)), ask="Which of the nodes are gone?")
    page.locator(".lm-figure").first.evaluate(
        "(one, html) => { one.outerHTML = html; }", figure
    )
    parts = [
        "figcaption",
        ".lm-code",
        ".lm-answer > summary",
        ".lm-claim",
        ".lm-outputs",
    ]
    first = page.locator(".lm-figure").first
    assert (
        not first.locator(".lm-claim").is_visible()
        and not first.locator(".lm-outputs").is_visible()
    )
    assert first.locator(".lm-answer > summary").bounding_box()["height"] >= 24
    first.locator(".lm-answer > summary").click()
    tops = [first.locator(part).bounding_box()["y"] for part in parts]
    assert tops == sorted(tops)
    page.emulate_media(media="print")
    first.locator(".lm-answer").evaluate("one => { one.open = false; }")
    assert first.locator(".lm-outputs").is_visible(), "paper cannot be pressed"
    page.close()


@pytest.mark.parametrize(("width", "is_shown"), [(390, False), (1280, True)])
def test_code_stands_once_on_a_phone(
    browser: Browser, address: str, width: int, is_shown: bool
) -> None:
    """A player that stands open has the code already; closed, it gives its place back to the listing."""
    page = browser.new_page(viewport={"width": width, "height": 800})
    page.goto(f"{address}how-to-read-a-picture.html")
    figure = page.locator(".lm-figure:has(> [data-stands=open])").first
    listing = figure.locator("> .lm-code")
    assert listing.is_visible() == is_shown
    assert figure.locator(".lm-code-lines").first.is_visible()
    tops = [
        figure.locator(f".lm-step {part}:visible").first.bounding_box()["y"]
        for part in (".lm-words", ".lm-picture svg")
    ]
    assert is_shown or tops == sorted(tops), "the sentences stand in view"
    figure.locator("> .lm-watch-it > summary").click()
    assert listing.is_visible()
    page.close()
