"""Who hears a page, who walks it by keyboard, who needs it large or on paper: WCAG 2.2 AA, on every page."""

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from bs4 import BeautifulSoup
from playwright.sync_api import Browser, Page, TimeoutError
from soups import parts_of
from visits import PAGES, faults, visit, visitor

ADDRESSES = ["404.html", *PAGES]
ADDRESSES.remove("book.html")  # it repeats all others, which are looked at one by one
pytestmark = pytest.mark.kept
NARROW = "a phone of 320 px, dark"
KINDS = [
    "404.html",
    "index.html",
    "lifetimes/cycles.html",
    "heap/blocks-pools-arenas.html",
    "labs/growth_staircase.html",
]
TARGETS = {
    "target-size": {"enabled": True}
}  # the one rule of WCAG 2.2 that axe leaves out unless asked
WIDTHS = (320, 390, 768, 1280)
VIEWS = {
    "light": (1280, "screen", "light"),
    NARROW: (320, "screen", "dark"),
    "paper, of a reader in the dark": (794, "print", "dark"),
}

# The boxes that scroll and that a keyboard cannot reach, or that have no name.
SCROLLERS = """() => [...document.querySelectorAll('body *')].filter(one => {
  const style = getComputedStyle(one), scrolls = (way) => /auto|scroll/.test(style[`overflow${way}`]);
  const wide = scrolls('X') && one.scrollWidth > one.clientWidth + 1;
  const tall = scrolls('Y') && one.scrollHeight > one.clientHeight + 1;
  if (!(wide || tall) || style.visibility !== 'visible' || !one.checkVisibility()) return false;
  const inside = one.querySelector('a[href], button, input:not([type=hidden])');
  const named = one.closest('[aria-label], [aria-labelledby]') ?? one.querySelector('nav[aria-label]');
  return !(named && (one.tabIndex >= 0 || inside));
}).map(one => one.outerHTML.slice(0, 120))"""
# Where the header ends, and the box of what has the focus; null if that is in the header or taller than the screen.
FOCUS = """() => {
  const one = document.activeElement, box = one.getBoundingClientRect(), header = document.querySelector('.md-header');
  const end = header.getBoundingClientRect().bottom;
  const apart = one === document.body || one.closest('.md-header, .md-skip');
  if (apart || box.height > innerHeight - end) return null;
  const what = one.outerHTML.slice(0, 120), screen = innerHeight, right = innerWidth - box.right;
  return {end, left: box.left, right, top: box.top, bottom: box.bottom, screen, what};
}"""
UNFOLD = "document.querySelectorAll('details').forEach((one) => (one.open = true))"


def opened(browser: Browser, url: str, width: int = 1280) -> Page:
    """A page with all its folds open."""
    page = browser.new_page(
        viewport={"width": width, "height": 800}, reduced_motion="reduce"
    )
    page.goto(url)
    page.evaluate(UNFOLD)
    return page


@pytest.fixture(scope="module")
def reader(browser: Browser) -> Iterator[Page]:
    """A page that visits one address after the other, and writes down what it should not have done."""
    context = browser.new_context(reduced_motion="reduce")
    yield visitor(context)
    context.close()


@pytest.fixture(scope="module")
def colourful(site: Path) -> set[str]:
    """The pages with a part that no page before them has: an element, with its classes, that is not in a player."""
    seen, found = set(), set()
    for path in dict.fromkeys([*KINDS, *ADDRESSES]):
        parts = parts_of(site / path, but="lm-watch")
        found |= {path} if parts - seen else set()
        seen |= parts
    return found


def out_of_reach(page: Page) -> list[str]:
    """The boxes that scroll and cannot be reached; the theme looks after a while which boxes scroll."""
    with suppress(TimeoutError):
        page.wait_for_function(f"() => !({SCROLLERS})().length", timeout=2000)
    return page.evaluate(SCROLLERS)


def told(violations: list[dict]) -> str:
    """A line for each rule that is broken, with the first place."""
    return "\n".join(
        f"{one['id']}, {len(one['nodes'])} times, first {one['nodes'][0]['html'][:150]}"
        for one in violations
    )


@pytest.mark.kept(values=["colourful"])
@pytest.mark.parametrize("path", ADDRESSES)
def test_no_barrier(reader: Page, address: str, colourful: set[str], path: str) -> None:
    """Axe finds nothing, no box that scrolls is out of reach, nothing scrolls sideways, nobody else is asked.

    A page of each kind is looked at in every view with all its folds open; the others, which are made of the same
    parts, in the narrowest view without what their players unfold (`test_player.py` looks at those). Contrast, which
    takes axe longer than all the rest, is looked at where a part comes first.
    """
    rules = TARGETS | {"color-contrast": {"enabled": path in colourful}}
    page = reader
    visit(page, address + path)
    page.evaluate(UNFOLD)
    if path not in KINDS:
        page.evaluate(
            "document.querySelectorAll('.lm-watch').forEach((one) => one.remove())"
        )
    for view in VIEWS if path in KINDS else [NARROW]:
        width, media, scheme = VIEWS[view]
        page.set_viewport_size({"width": width, "height": 800})
        page.emulate_media(media=media, color_scheme=scheme)
        if media == "screen":
            assert not out_of_reach(page), f"{view}: give the box a name and `tabindex`"
        found = (
            Axe()
            .run(page, options={"resultTypes": ["violations"], "rules": rules})
            .response["violations"]
        )
        assert not found, f"{view}: {told(found)}"
    assert not faults(page, address)
    page.emulate_media(media="screen")
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), (
            f"scrolls sideways at {width} px"
        )


@pytest.mark.parametrize("key", ["Tab", "Shift+Tab"])
def test_focus_is_never_hidden(browser: Browser, address: str, key: str) -> None:
    """Whoever walks a page by keyboard, in either direction, sees what has the focus, all of it."""
    page = opened(browser, f"{address}lifetimes/cycles.html", 390)
    if key == "Shift+Tab":
        page.locator("footer a").last.focus()
    seen = 0
    for _ in range(60):
        page.keyboard.press(key)
        page.wait_for_timeout(30)
        if box := page.evaluate(FOCUS):
            seen += 1
            assert (
                box["top"] >= box["end"] - 1 and box["bottom"] <= box["screen"] + 1
            ), f"hidden: {box}"
            assert box["left"] >= 0 and box["right"] >= 0, f"out of the screen: {box}"
    assert seen > 20
    page.close()


def test_list_of_pages_opens_by_keyboard(browser: Browser, address: str) -> None:
    """On a phone, or at four times the size, Enter opens the list of pages, Tab walks it, Escape closes it."""
    page = opened(browser, f"{address}lifetimes/cycles.html", 320)
    link = page.locator(".md-nav--primary a", has_text="CPython counts references")
    assert not link.is_visible()
    page.get_by_role("button", name="List of pages").press("Enter")
    page.wait_for_timeout(500)
    assert link.is_visible() and link.bounding_box()["x"] >= 0
    walked = []
    for _ in range(60):
        page.keyboard.press("Tab")
        walked.append(page.evaluate("document.activeElement.textContent").strip())
    assert {"First steps", "Containers"} <= set(walked), (
        "each part of the book can be opened"
    )
    assert any(text.startswith("CPython counts references") for text in walked)
    page.keyboard.press("Escape")
    page.wait_for_timeout(500)
    assert not link.is_visible()
    page.close()


def test_tables_have_heads_and_pictures_sentences(
    site: Path, chapters: dict[Path, BeautifulSoup]
) -> None:
    """Each cell has a head above it and one beside it; each picture says what it shows."""
    for path, page in chapters.items():
        where = path.relative_to(site)
        for table in page.select("table.lm-outputs"):
            heads = table.select("thead th[scope=col]")
            assert table.caption and heads, f"{where}: a table without heads"
            assert all(
                row.select_one("th[scope=row]") for row in table.select("tbody tr")
            ), f"{where}: a bare row"
        for picture in page.select("article svg"):
            around = [*picture.parents, picture]
            told = picture.get("aria-hidden") or any(
                one.get("aria-label") or one.get("title") for one in around
            )
            assert told, f"{where}: {str(picture)[:120]}"
        assert all(image.get("alt") for image in page.select("article img")), (
            f"{where}: a picture without words"
        )


def test_differences_are_not_told_by_colour_alone(
    chapters: dict[Path, BeautifulSoup], browser: Browser, address: str
) -> None:
    """What differs carries a sign and a word; the page that is open is bold in the list of pages."""
    cells = [cell for page in chapters.values() for cell in page.select(".lm-differs")]
    assert cells and all(
        "≠" in cell.get_text() and "differs" in cell.get_text() for cell in cells
    )
    page = opened(browser, f"{address}lifetimes/cycles.html")
    links = page.locator(".md-nav--primary .md-nav__link")
    weights = links.evaluate_all(
        "all => all.map(one => [one.matches('.md-nav__link--active'), getComputedStyle(one).fontWeight])"
    )
    assert {int(weight) for active, weight in weights if active} == {700}
    page.close()
