"""What a reader meets: phone and desktop, light and dark, with and without JavaScript, on paper."""

from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

PAGES = ["", "tour.html", "lifetimes/cycles.html", "labs/growth_staircase.html"]
WIDTHS = {"phone": 390, "desktop": 1280}
SCHEMES = {"light": "default", "dark": "slate"}


@pytest.fixture(params=[(width, scheme) for width in WIDTHS for scheme in SCHEMES], ids="-".join)
def page(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    """A page of one width and one scheme, which remembers what it asked for and what it complained of."""
    width, scheme = request.param
    context = browser.new_context(viewport={"width": WIDTHS[width], "height": 900}, color_scheme=scheme)
    opened = context.new_page()
    opened.asked, opened.complaints, opened.scheme = [], [], SCHEMES[scheme]
    opened.on("request", lambda request: opened.asked.append(request.url))
    opened.on(
        "console",
        lambda message: opened.complaints.append(message.text) if message.type in ("error", "warning") else None,
    )
    opened.on("pageerror", lambda error: opened.complaints.append(str(error)))
    yield opened
    context.close()


@pytest.mark.parametrize("path", PAGES)
def test_page_is_sound(page: Page, address: str, path: str) -> None:
    """No error, no other host, no axe violation, nothing wider than the screen, the scheme that was asked for."""
    page.goto(address + path, wait_until="networkidle")
    assert page.locator("body").get_attribute("data-md-color-scheme") == page.scheme
    assert page.locator("h1").inner_text().strip()
    assert not page.complaints
    assert not [url for url in page.asked if not url.startswith((address, "data:"))]
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), "the page scrolls sideways"
    found = Axe().run(page)
    assert not found.response["violations"], found.generate_report()


@pytest.mark.parametrize("path", ["tour.html", "lifetimes/cycles.html"])
def test_table_needs_no_javascript(browser: Browser, address: str, path: str) -> None:
    """With JavaScript off the tables say the same, and no dead button is shown."""
    tables = {}
    for javascript in (True, False):
        context = browser.new_context(java_script_enabled=javascript)
        opened = context.new_page()
        opened.goto(address + path)
        tables[javascript] = opened.locator(".lm-outputs").all_inner_texts()
        assert opened.locator(".lm-copy").first.is_visible() == javascript
        context.close()
    assert tables[True] and tables[True] == tables[False]


def test_copy_button_copies_the_code(browser: Browser, address: str) -> None:
    """The button puts the snippet's code, and nothing else, on the clipboard."""
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    opened = context.new_page()
    opened.goto(address + "lifetimes/cycles.html", wait_until="networkidle")
    opened.locator(".lm-copy").first.click()
    code = opened.locator(".lm-figure pre code").first.inner_text()
    assert opened.evaluate("navigator.clipboard.readText()").strip() == code.strip()
    context.close()


def test_search_finds_a_lesson(browser: Browser, address: str) -> None:
    """The search, which needs no server, finds a word of a lesson."""
    opened = browser.new_page()
    opened.goto(address, wait_until="networkidle")
    opened.keyboard.press("/")
    opened.keyboard.type("outlives its last name")
    opened.locator(".md-search-result__link").first.wait_for()
    assert "cycles" in opened.locator(".md-search-result__link").first.get_attribute("href")
    opened.close()


def test_paper_shows_who_printed(browser: Browser, address: str) -> None:
    """On paper the identities are open and the buttons are gone."""
    opened = browser.new_page()
    opened.goto(address + "lifetimes/cycles.html")
    opened.emulate_media(media="print")
    assert opened.locator(".lm-who li").first.is_visible()
    assert not opened.locator(".lm-copy").first.is_visible()
    opened.close()
