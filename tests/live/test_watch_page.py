"""A reader's own program, watched in the page: in a real browser, with every other host out of reach."""

import re
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from bench import IDLE, PATIENCE, move, open_bench, press, status, type_program
from playwright.sync_api import Browser, BrowserContext, Page, expect
from visits import visitor

from living_memory.project import HOME

PAGE = "watch.html"
PEARS = "pear = [1]\nplum = pear\ndel pear\nplum.append(2)\nprint(plum)"
ENDLESS = "while True:\n    pass"
QUICK = 0.5
"""The seconds in which a program is stopped that does not end."""
AT = ".lm-view .lm-at"
NEXT = ".lm-view [data-go=next]"
ESCAPES = """
def attempt(name, way):
    try:
        way()
    except BaseException as error:
        print(name, "is kept out by", type(error).__name__)
    else:
        print(name, "GOT OUT")

def js(): import js
def pyodide_js(): import pyodide_js
def run_js():
    from pyodide.code import run_js
    run_js("fetch('/')")
def constructor():
    from pyodide.ffi import to_js
    to_js([1]).constructor.constructor("return self")()
def picture():
    from pyodide.http import open_url
    open_url("/a.png")
def socket():
    from urllib.request import urlopen
    urlopen("http://127.0.0.1:9/")

for way in (js, pyodide_js, run_js, constructor, picture, socket):
    attempt(way.__name__, way)
"""


@pytest.fixture(scope="module")
def context(browser: Browser, address: str) -> Iterator[BrowserContext]:
    """A browser that keeps what the page gives it from one test to the next."""
    made = browser.new_context(
        viewport={"width": 1280, "height": 900}, reduced_motion="reduce"
    )
    yield made
    made.close()


@pytest.fixture
def page(context: BrowserContext, address: str) -> Iterator[Page]:
    """The page of the bench, open; at its end it has asked no other host, and nothing went wrong in it."""
    made = visitor(context)
    open_bench(made, address + PAGE)
    yield made
    elsewhere = [url for url in made.asked if not url.startswith((address, "blob:"))]
    assert not elsewhere, f"it asked {elsewhere}"
    made.close()


def test_nothing_is_loaded_before_a_press(page: Page) -> None:
    """Who reads the page loads no Python: what is large is asked for when a button is pressed, and said in bytes."""
    assert not [url for url in page.asked if url.endswith((".wasm", ".zip"))]
    page.locator("[data-do=watch]").click()
    expect(page.locator("progress")).to_be_visible()
    page.locator(IDLE).wait_for(timeout=PATIENCE)
    assert [url for url in page.asked if url.endswith(".wasm")]


def test_program_is_watched_shared_and_found_again(
    page: Page, context: BrowserContext, address: str
) -> None:
    """Typed, watched, stepped, shared: whoever opens the address finds the program, and after a press the same step."""
    type_program(page, PEARS)
    press(page, "watch")
    assert status(page).startswith("5 steps.")
    page.locator(NEXT).click()
    page.locator(NEXT).click()
    at, said = (
        page.locator(AT).inner_text(),
        page.locator(".lm-live").inner_text(),
    )
    assert said.startswith("Step 3, line 3."), "the live region says the step"
    page.locator("[data-do=share]").click()
    expect(page.locator(".lm-status")).to_contain_text("address")
    other = visitor(context)
    open_bench(other, page.url)
    assert "when you press" in status(other) and not other.locator(AT).count()
    press(other, "watch")
    assert other.locator(AT).inner_text() == at
    other.close()


def test_plain_address_opens_a_program_and_runs_nothing(
    page: Page, address: str
) -> None:
    """`#code=` from another site, as `urllib.parse.quote` writes it: it waits for a press."""
    open_bench(page, f"{address}{PAGE}#code=print%281%20%2B%201%29")
    page.reload()
    move(page)
    page.locator(".cm-content").wait_for()
    assert page.locator(".cm-content").inner_text() == "print(1 + 1)"
    assert "when you press" in status(page)
    assert not page.locator(".lm-view .lm-output").count()
    press(page, "run")
    assert page.locator(".lm-output").inner_text() == "2\n"


def test_teachers_frame_holds_a_program_and_watches_it(
    context: BrowserContext, address: str
) -> None:
    """The `<iframe>` that the page offers, on a page of another place: the program waits, and is watched when asked."""
    text = (HOME / "docs/watch.md").read_text(encoding="utf-8")
    [frame] = re.findall(r"<iframe .*?</iframe>", text, re.S)
    lesson = visitor(context)
    lesson.set_content(frame.replace("…/", address))
    inside = lesson.frame_locator("iframe")
    inside.locator(".lm-program").hover()
    inside.locator(".cm-content").wait_for()
    assert inside.locator(".cm-content").inner_text() == "a = [1]"
    assert "when you press" in inside.locator(".lm-status").inner_text()
    assert not inside.locator(AT).count()
    inside.locator("[data-do=watch]").click()
    inside.locator(AT).wait_for(timeout=PATIENCE)
    assert inside.locator(AT).inner_text() == "1 / 1"
    elsewhere = [
        url for url in lesson.asked if not url.startswith((address, "blob:", "about:"))
    ]
    assert not elsewhere, f"it asked {elsewhere}"
    lesson.close()


def test_editor_comes_when_somebody_is_there(page: Page, address: str) -> None:
    """Who only reads is not kept waiting by it; who types at once goes on in it, where they are."""
    before = len(page.asked)
    page.goto(address + PAGE)
    page.wait_for_load_state("networkidle")
    assert not [url for url in page.asked[before:] if "editor" in url]
    page.locator(".lm-program textarea").evaluate(
        "field => { field.focus(); field.value = 'plum'; field.setSelectionRange(0, 0); }"
    )
    expect(page.locator(".cm-content")).to_be_focused()
    page.keyboard.insert_text("pear = ")
    assert page.locator(".cm-content").inner_text() == "pear = plum"


def test_what_is_typed_survives_a_reload(page: Page) -> None:
    """Without an address of its own, too."""
    type_program(page, PEARS)
    page.wait_for_timeout(500)
    page.reload()
    move(page)
    page.locator(".cm-content").wait_for()
    assert page.locator(".cm-content").inner_text().splitlines() == PEARS.splitlines()


def test_endless_loop_is_stopped(page: Page) -> None:
    """At once, and the next program runs."""
    type_program(page, ENDLESS)
    page.locator("[data-do=run]").click()
    page.get_by_text("Your program runs").wait_for(timeout=PATIENCE)
    began = time.monotonic()
    press(page, "stop")
    assert time.monotonic() - began < QUICK * 10, "it was not stopped at once"
    assert status(page) == "Stopped."
    type_program(page, "print(input())")
    page.locator(".lm-answers summary").click()
    page.locator(".lm-answers textarea").fill("pears")
    press(page, "run")
    assert page.locator(".lm-output").inner_text() == "pears\n"
    page.locator(".lm-answers textarea").fill("")


def test_endless_output_is_ended(page: Page) -> None:
    """In words, with the first of it on the page."""
    type_program(page, "while True:\n    print('pears')")
    press(page, "run")
    assert "was ended" in status(page)
    assert page.locator(".lm-output").inner_text().startswith("pears\npears\n")


def test_error_is_said_at_its_line(page: Page) -> None:
    """What is wrong, and where: the line is marked, and a press on its number leads there."""
    type_program(page, "pear = 1\nplum = (\n")
    press(page, "watch")
    assert status(page).startswith("Line 2:")
    assert page.locator(".lm-wrong-line").inner_text() == "plum = ("
    page.locator(".lm-place").click()
    page.keyboard.type("# ")
    assert "# plum" in page.locator(".cm-content").inner_text()


def test_program_is_kept_out_of_page_storage_and_network(page: Page) -> None:
    """By no way that we know does it reach a script, and what it prints is text."""
    type_program(page, ESCAPES + 'print("<img src=x onerror=alert(1)>")')
    press(page, "run")
    *tried, last = page.locator(".lm-output").inner_text().splitlines()
    assert len(tried) == 6 and all("is kept out by" in one for one in tried), tried
    assert last == "<img src=x onerror=alert(1)>"
    assert not page.locator(".lm-output *").count()


def test_html_of_a_run_is_taken_apart(page: Page) -> None:
    """A program may change what draws it: of the HTML that comes of that, words and pictures are shown alone."""
    html = (
        "<p id='x' onclick='a()' style='color: red'>pears<script>a()</script><a href='//b'>b</a>"
        "<img src='//b'><svg><rect fill='url(//b)' x='1'></rect><use href='#a'></use></svg></p><iframe></iframe>"
        "<input type='password'><meta http-equiv='refresh' content='0;//b'><form action='//b'><b>plums</b></form>"
    )
    way = """async (html) => {
      const {clean} = await import(new URL('assets/watch-clean.js', location));
      const box = document.createElement('div');
      box.append(...clean(html));
      return box.innerHTML;
    }"""
    kept = '<p id="x">pears<svg><rect x="1"></rect></svg></p>'
    assert page.evaluate(way, html) == kept


def test_it_works_without_a_network(
    page: Page, context: BrowserContext, address: str
) -> None:
    """From the second visit on: the page, its editor, and a program that runs."""
    type_program(page, "print('pears')")
    press(page, "run")
    page.evaluate("navigator.serviceWorker.ready.then(() => 1)")
    page.wait_for_timeout(1000)
    context.set_offline(True)
    try:
        page.goto("about:blank")
        open_bench(page, address + PAGE)
        type_program(page, "print('plums')")
        press(page, "run")
        assert page.locator(".lm-output").inner_text() == "plums\n"
    finally:
        context.set_offline(False)


def test_page_is_saved_as_one_file(page: Page, tmp_path: Path) -> None:
    """It opens at the step that was shown, from a file, and asks nobody for anything."""
    type_program(page, PEARS)
    press(page, "watch")
    page.locator(NEXT).click()
    with page.expect_download() as saving:
        page.locator("[data-do=page]").click()
    file = tmp_path / "program.html"
    saving.value.save_as(file)
    with page.expect_download() as saving:
        page.locator("[data-do=file]").click()
    assert Path(saving.value.path()).read_text(encoding="utf-8").strip() == PEARS
    saved = visitor(page.context)
    saved.goto(file.as_uri())
    assert saved.locator(".lm-at").inner_text().startswith("2 / ")
    saved.locator("[data-go=next]").click()
    assert not saved.complaints and saved.asked == [file.as_uri()]
    saved.close()


@pytest.mark.parametrize("width", [320, 1280])
def test_picture_has_no_barrier(page: Page, width: int) -> None:
    """Axe finds nothing beside a picture either, nothing scrolls sideways, and the keyboard does all of it."""
    page.set_viewport_size({"width": width, "height": 800})
    type_program(page, PEARS)
    page.keyboard.press("Control+Enter")
    page.locator(NEXT).wait_for(timeout=PATIENCE)
    page.locator(IDLE).wait_for(timeout=PATIENCE)
    page.locator(".cm-content").focus()
    page.keyboard.press("Escape")
    page.keyboard.press("Tab")
    focused = page.evaluate("document.activeElement.dataset.do")
    assert focused == "watch", "Escape, then Tab, leads out of the editor"
    rules = {"target-size": {"enabled": True}}
    found = Axe().run(page, options={"rules": rules}).response["violations"]
    assert not found, [(one["id"], one["nodes"][0]["html"][:150]) for one in found]
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_opened_from_a_file_it_says_what_to_do(
    browser: Browser, file_address: str
) -> None:
    """Browsers forbid a worker there: the page says how it is served."""
    page = browser.new_page()
    page.goto(file_address + PAGE)
    expect(page.get_by_text("python -m http.server")).to_be_visible()
    assert not page.locator("[data-do=watch]").is_visible()
    page.close()
