"""What a reader meets: phone and desktop, light and dark, with and without JavaScript, on paper."""

import pytest
from playwright.sync_api import Browser, Page
from visits import BLOCKED

SCHEMES = {"light": "default", "dark": "slate"}
NEXT = {"__palette_1": "light", "__palette_2": "dark", "__palette_0": "system"}
"""What each button of the header goes to."""
pytestmark = pytest.mark.kept()


@pytest.mark.parametrize(
    "path", ["", "tour.html", "lifetimes/cycles.html", "labs/growth_staircase.html"]
)
@pytest.mark.parametrize("scheme", SCHEMES)
def test_scheme_is_the_one_asked_for(
    browser: Browser, address: str, scheme: str, path: str
) -> None:
    """A reader in the dark gets a dark page of each kind: `test_accessibility.py` looks at both schemes."""
    page = browser.new_page(color_scheme=scheme)
    page.goto(address + path)
    assert page.locator("body").get_attribute("data-md-color-scheme") == SCHEMES[scheme]
    ground = page.evaluate(
        "getComputedStyle(document.body).backgroundColor.match(/\\d+/g).map(Number)"
    )
    assert all((part > 128) == (scheme == "light") for part in ground[:3]), ground
    page.close()


def colours(page: Page) -> str:
    """The scheme of a page, once all that shows it agrees: scroll bars, the bar of a phone, the one button."""
    scheme = page.locator("body").get_attribute("data-md-color-scheme")
    root = page.evaluate("getComputedStyle(document.documentElement).colorScheme")
    assert (root == "dark") == (scheme == "slate"), root
    page.wait_for_function(
        "() => getComputedStyle(document.querySelector('.md-header')).backgroundColor"
        " === document.querySelector('meta[name=theme-color]').content"
    )
    [shown] = [
        one for one in page.locator("label[for^=__palette]").all() if one.is_visible()
    ]
    return f"{scheme}, then {NEXT[shown.get_attribute('for')]}"


def test_colours_are_chosen_and_remembered(browser: Browser, address: str) -> None:
    """The button goes from the system's to light, dark and back, by mouse and by Enter; the next page knows it."""
    context = browser.new_context(color_scheme="dark")
    page = context.new_page()
    page.goto(address)
    button = page.locator("label[for^=__palette]:visible")
    assert colours(page) == "slate, then light"
    button.click()
    assert colours(page) == "default, then dark"
    page.goto(address + "tour.html")
    assert colours(page) == "default, then dark"
    page.locator("[name=__palette]:checked").press("Enter")
    assert colours(page) == "slate, then system"
    page.emulate_media(color_scheme="light")
    assert colours(page) == "slate, then system", "who chose does not follow the system"
    button.click()
    assert colours(page) == "default, then light"
    page.emulate_media(color_scheme="dark")
    page.wait_for_function("() => document.body.dataset.mdColorScheme === 'slate'")
    page.reload()
    assert colours(page) == "slate, then light"
    context.close()


def test_colours_hold_where_nothing_is_kept(browser: Browser, address: str) -> None:
    """Where a browser keeps nothing, a choice holds for the page."""
    context = browser.new_context()
    context.add_init_script(BLOCKED)
    page = context.new_page()
    page.goto(address)
    for _ in range(2):
        page.locator("label[for^=__palette]:visible").click()
    assert colours(page).startswith("slate")
    context.close()


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
    opened.goto(address + "lifetimes/cycles.html")
    opened.locator(".lm-copy").first.click()
    code = opened.locator(".lm-figure pre code").first.inner_text()
    assert opened.evaluate("navigator.clipboard.readText()").strip() == code.strip()
    context.close()


@pytest.mark.kept("search")
def test_search_finds_a_lesson(browser: Browser, address: str) -> None:
    """The search, which needs no server, finds a word of a lesson."""
    opened = browser.new_page()
    opened.goto(address)
    opened.keyboard.press("/")
    opened.keyboard.type("outlives its last name")
    opened.locator(".md-search-result__link").first.wait_for()
    assert "cycles" in opened.locator(".md-search-result__link").first.get_attribute(
        "href"
    )
    opened.close()


def test_paper_shows_who_printed(browser: Browser, address: str) -> None:
    """On paper the identities are open and the buttons are gone."""
    opened = browser.new_page()
    opened.goto(address + "lifetimes/cycles.html")
    opened.emulate_media(media="print")
    assert opened.locator(".lm-who li").first.is_visible()
    assert not opened.locator(".lm-copy").first.is_visible()
    opened.close()


def test_paper_is_not_wasted(browser: Browser, address: str) -> None:
    """A player is a strip of three steps in a row, below its code, and who printed all is said once."""
    opened = browser.new_page()
    opened.goto(address + "lifetimes/cycles.html")
    opened.emulate_media(media="print")
    figure = opened.locator(".lm-figure:has(.lm-step)").first
    assert figure.locator("> .lm-code").is_visible()
    assert not figure.locator(".lm-code-lines:visible").count(), "the same code again"
    first, second, third, fourth = (
        figure.locator(".lm-step:visible").nth(at).bounding_box() for at in range(4)
    )
    assert first["y"] == second["y"] == third["y"]
    assert first["x"] < second["x"] < third["x"]
    assert fourth["y"] >= first["y"] + first["height"]
    assert opened.locator(".lm-who:visible").count() == 1
    broken = "all => all.every(one => getComputedStyle(one).breakInside === 'auto')"
    assert opened.locator(".md-typeset details").evaluate_all(broken)
    opened.close()


def test_lab_asks_before_it_shows_its_curve(browser: Browser, address: str) -> None:
    """The curve and what draws it are folded, open without a script; the curve is printed, and the code is not."""
    context = browser.new_context(java_script_enabled=False)
    opened = context.new_page()
    opened.goto(address + "labs/saw.html")
    folded = opened.locator(".lm-waits > .lm-cell")
    code = folded.locator("code")
    asked_about = opened.locator("figure.lm-chart svg").first
    assert asked_about.is_visible()
    curve = opened.locator(".lm-answer .lm-chart svg")
    points = opened.locator(".lm-waits tr")
    assert not curve.is_visible() and not points.first.is_visible()
    opened.locator(".lm-answer > summary").click()
    assert curve.is_visible() and points.first.is_visible()
    assert opened.locator(".lm-cell").count() == 1 and not code.is_visible()
    folded.locator("summary").click()
    assert code.is_visible()
    opened.locator(".lm-answer > summary").click()
    opened.emulate_media(media="print")
    assert not opened.locator(".lm-cell:visible").count()
    assert curve.is_visible() and opened.locator(".lm-waits tr:visible").count() > 4
    context.close()
