"""What a reader with a phone sees: whole lines of code, whole words in the header, letters that can be read."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page
from soups import Pages

pytestmark = pytest.mark.kept()
PHONE = 390
SMALLEST = 9
"""The height of the letters, in pixels, below which a picture is not read on a phone."""
CODE = ["tour.html", "how-this-stays-true.html", "labs/growth_staircase.html"]
CUT = """all => all.filter(one => one.checkVisibility() && one.scrollWidth > one.clientWidth + 1)
  .map(one => one.innerText.slice(0, 60))"""
COVERED = """all => all.filter(tools => {
  const room = tools.getBoundingClientRect();
  const code = document.createRange();
  code.selectNodeContents(tools.parentElement.querySelector('code'));
  return [...code.getClientRects()].some(line => line.width > 1
    && line.right > room.left + 1 && line.top < room.bottom - 1 && line.bottom > room.top + 1);
}).length"""
LETTERS = """all => all.map(one => {
  const drawn = one.getScreenCTM(); // a word may stand upright
  const size = Math.hypot(drawn.a, drawn.b) * parseFloat(getComputedStyle(one).fontSize);
  return [Math.round(size * 10) / 10, one.textContent.trim()];
})"""


OUTSIDE = """all => all.filter(cell => {
  const frame = cell.closest('.lm-figure').getBoundingClientRect();
  return cell.checkVisibility() && cell.getBoundingClientRect().right > frame.right + 1;
}).map(cell => cell.innerText)"""
STRAY = r"""all => all.filter(line => {
  const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
  while (walker.nextNode() && !walker.currentNode.data.trim());
  const code = document.createRange();
  code.selectNodeContents(line);
  code.setStart(walker.currentNode, walker.currentNode.data.search(/\S/));
  const [first, ...rest] = [...code.getClientRects()].filter(one => one.width > 1);
  const leaves_its_blanks = first.top - line.getBoundingClientRect().top > first.height;
  const below = rest.filter(one => one.top > first.top + first.height / 2);
  return leaves_its_blanks || below.some(one => one.left <= first.left + 1);
}).map(line => line.innerText.trim())"""
OFF_COLUMN = r"""all => all.flatMap(code => {
  const walker = document.createTreeWalker(code, NodeFilter.SHOW_TEXT);
  const letter = document.createRange();
  const off = [];
  let left = null, begins = true;
  while (walker.nextNode()) {
    const { data } = walker.currentNode;
    for (let place = 0; place < data.length; place++) {
      if (begins && data[place] !== "\n") {
        letter.setStart(walker.currentNode, place);
        letter.setEnd(walker.currentNode, place + 1);
        const drawn = letter.getBoundingClientRect();
        left ??= drawn.left;
        if (Math.abs(drawn.left - left) > 2) off.push(data.slice(place, place + 40));
      }
      begins = data[place] === "\n";
    }
  }
  return off;
})"""
DEEP = [
    "lifetimes/cycles.html",
    "many/async.html",
    "leaks/hunt.html",
    "names/names-bind.html",
    "questions/do-i-need-gc-collect.html",
]
UNFOLD = "document.querySelectorAll('details').forEach((one) => (one.open = true))"


def opened(browser: Browser, url: str, width: int = PHONE) -> Page:
    """A page on a screen of this width."""
    page = browser.new_page(viewport={"width": width, "height": 800})
    page.goto(url)
    return page


@pytest.mark.parametrize("path", CODE)
def test_code_is_read_without_a_thumb(
    browser: Browser, address: str, path: str
) -> None:
    """A long line of code goes on below, further in; what it prints is often said at its end."""
    page = opened(browser, address + path)
    assert page.locator("article .highlight code").count()
    cut = page.locator("article .highlight code").evaluate_all(CUT)
    assert not cut, f"cut at the right, let it go on below (figure.css): {cut}"
    page.close()


@pytest.mark.parametrize("width", [360, PHONE])
@pytest.mark.parametrize("path", DEEP)
def test_what_goes_on_stands_deeper(
    browser: Browser, address: str, path: str, width: int
) -> None:
    """A line of code that goes on below is not taken for a line of another block, nor for one after an empty line."""
    page = opened(browser, address + path, width)
    page.evaluate(UNFOLD)
    lines = page.locator("article [class^='lm-in']:visible")
    assert lines.count()
    stray = lines.evaluate_all(STRAY)
    assert not stray, f"goes on left of its beginning (figure.css): {stray}"
    off = page.locator("article .lm-code code:visible").evaluate_all(OFF_COLUMN)
    assert not off, (
        f"does not begin at the margin, with its own blanks (code_lines.py): {off}"
    )
    page.close()


def test_no_code_lies_under_its_tools(browser: Browser, address: str) -> None:
    """A first line that is long leaves the corner to the buttons that stand there."""
    page = opened(browser, f"{address}containers/lists-shrink.html")
    tools = page.locator(".lm-code:visible .lm-tools")
    assert tools.count()
    assert not tools.evaluate_all(COVERED), "a button covers a line of code"
    page.close()


@pytest.mark.parametrize("width", [360, PHONE, 768, 1280])
def test_header_says_what_is_chosen_in_it(
    browser: Browser, address: str, width: int
) -> None:
    """Each choice has its word beside it, and no word is cut: where the title has no room, there is the mark."""
    page = opened(browser, f"{address}lifetimes/cycles.html", width)
    depth, python = page.locator(".lm-chooser label").all()
    for label, word in ((depth, "Show"), (python, "Python")):
        assert word in label.inner_text()
    title = page.locator(".md-header__topic:visible .md-ellipsis").first
    if title.is_visible():
        assert not title.evaluate("one => one.scrollWidth > one.clientWidth + 1")
    page.close()


def test_words_in_pictures_are_large_enough(
    browser: Browser, address: str, site: Path, chapters: Pages
) -> None:
    """Drawings and charts shrink with the screen, and their letters with them."""
    drawn = ":is(.lm-drawing, .lm-chart) svg"
    paths = [path for path, page in chapters.items() if page.select_one(drawn)]
    assert paths
    for path in paths:
        name = path.relative_to(site).as_posix()
        page = opened(browser, address + name)
        page.locator(".lm-answer").evaluate_all(
            "all => all.forEach((one) => (one.open = true))"
        )
        letters = page.locator(f"{drawn} text:visible").evaluate_all(LETTERS)
        small = [words for size, words in letters if size < SMALLEST]
        assert not small, f"{name}: draw it narrower or write it larger: {small}"
        page.close()


def test_two_notes_are_told_apart(
    browser: Browser, address: str, site: Path, chapters: Pages
) -> None:
    """Notes 3 and 4 at one place do not read as note 34."""
    beside = ".lm-next-note"
    path = next(path for path, page in chapters.items() if page.select(beside))
    page = opened(browser, address + path.relative_to(site).as_posix())
    mark = page.locator(beside).first.evaluate(
        "one => getComputedStyle(one, '::before').content"
    )
    assert mark == '", "'
    page.close()


def test_heads_of_a_table_are_no_buttons(browser: Browser, address: str) -> None:
    """The theme gives a head that says its role an arrow to sort by: here it sorts nothing and takes room."""
    page = opened(browser, f"{address}containers/tuples.html")
    for answer in page.locator(".lm-answer > summary").all():
        answer.evaluate("one => one.parentElement.open = true")
    heads = page.locator(".lm-many thead th:visible")
    shown = heads.evaluate_all(
        "all => all.map(one => [getComputedStyle(one, '::after').content, getComputedStyle(one).cursor])"
    )
    assert shown and set(map(tuple, shown)) == {("none", "auto")}
    page.close()


def test_no_column_is_cut_off(browser: Browser, address: str) -> None:
    """A table of many Pythons or many builds has all its columns inside its figure, with long values too."""
    page = opened(browser, f"{address}heap/anatomy-of-an-object.html")
    page.evaluate(UNFOLD)
    cells = page.locator(".lm-figure :is(.lm-outputs, .lm-others) :is(th, td)")
    assert cells.count()
    outside = cells.evaluate_all(OUTSIDE)
    assert not outside, f"cut off at the right (outputs.css): {outside}"
    page.close()
