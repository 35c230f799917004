"""A figure is changed in place: its code becomes an editor, and what it prints here stands in a column of its own."""

from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from bench import PATIENCE
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect
from subjects import Changeable, asking, changeable, refused
from test_watch_page import ESCAPES
from visits import faults, visit, visitor

from living_memory.book.model import Book

LARGE = (".wasm", ".zip", "live.json", "watch.css", "change-figure.js")
IDLE = ".lm-in-figure[aria-busy=false]"


@pytest.fixture(scope="module")
def context(browser: Browser, address: str) -> Iterator[BrowserContext]:
    """A browser that keeps Python from one test to the next."""
    made = browser.new_context(
        viewport={"width": 1280, "height": 900}, reduced_motion="reduce"
    )
    yield made
    made.close()


@pytest.fixture(scope="module")
def on(the_book: Book) -> Changeable:
    """The figures of a page that are changed."""
    return changeable(the_book)


@pytest.fixture
def page(context: BrowserContext, address: str, on: Changeable) -> Iterator[Page]:
    """A lesson, open; at its end it has asked no other host, and nothing went wrong in it."""
    made = visitor(context)
    visit(made, address + on.page)
    yield made
    found = [one for one in faults(made, address) if " blob:" not in one]
    assert not found, "\n".join(found)
    made.close()


def figure(page: Page, name: str) -> Locator:
    """The figure of a snippet."""
    return page.locator(f"[id='{name}']")


def change(page: Page, name: str) -> Locator:
    """The figure of a snippet, with its editor open."""
    found = figure(page, name)
    found.locator(".lm-change button").click()
    found.locator(".cm-content").wait_for()
    return found


def put(page: Page, code: str) -> None:
    """Put a program in the place of what stands in the editor that has the focus."""
    page.keyboard.press("Control+A")
    page.keyboard.press("Delete")
    page.keyboard.insert_text(code)


def run(found: Locator, deed: str = "run") -> None:
    """Press a button, and wait until what it began has ended."""
    found.locator(f"[data-do={deed}]").click()
    found.locator(IDLE).wait_for(timeout=PATIENCE)


def said(found: Locator) -> str:
    """What a screen reader is told."""
    return found.locator(".lm-in-figure [role=status]").inner_text()


def own(found: Locator) -> dict[str, str]:
    """The column of the reader's run, by label."""
    rows = found.locator(".lm-outputs tbody tr").all()
    return {
        row.locator("th").inner_text(): words(row.locator(".lm-own")) for row in rows
    }


def words(cell: Locator) -> str:
    """What it says, on one line."""
    return " ".join(cell.inner_text().split())


def test_page_without_a_press_asks_for_nothing_more(page: Page) -> None:
    """No editor, no Python, no style of theirs: one small script knows the buttons."""
    page.wait_for_load_state("networkidle")
    assert not [url for url in page.asked if url.endswith(LARGE)]
    assert not page.locator(".lm-in-figure").count()


def test_button_opens_the_editor_and_escape_leaves_it(
    page: Page, on: Changeable
) -> None:
    """It has a name, the focus goes into the code, Escape leads to Run, and Close back to the button."""
    found = figure(page, on.plain)
    button = found.get_by_role("button", name="Change it and run")
    button.focus()
    page.keyboard.press("Enter")
    found.locator(".cm-content").wait_for()
    expect(found.locator(".cm-content")).to_be_focused()
    code = found.locator(".lm-code code").text_content()
    assert code.split()[0] in found.locator(".cm-content").inner_text()
    page.keyboard.press("Escape")
    expect(found.locator("[data-do=run]")).to_be_focused()
    found.locator("[data-do=close]").click()
    expect(button).to_be_focused()
    assert not found.locator(".lm-in-figure").count()
    assert found.locator(".lm-code").is_visible()


def test_run_fills_a_column_of_its_own(page: Page, on: Changeable) -> None:
    """Labels are joined to the rows, a new label gets one, other lines stand below, and the live region says all."""
    found = change(page, on.plain)
    before = found.locator(".lm-outputs").inner_text()
    [first, *_] = [row.locator("th").inner_text() for row in rows(found)]
    put(
        page,
        f"print('{first}:', 'pears')\nprint('plums ~', 7)\nprint('what a harvest')",
    )
    run(found)
    head = found.locator(".lm-outputs thead .lm-own").inner_text()
    assert "yours" in head and "CPython 3.14" in head and "32-bit" in head
    column = own(found)
    assert column.pop(first).endswith("pears")
    assert column.pop("plums") == "7 varies from run to run"
    assert {*column.values()} == {"≠ differs: not printed"} or not column
    assert found.locator(".lm-output").inner_text() == "what a harvest"
    assert all(
        word in said(found) for word in (f"{first}: pears", "plums: 7", "harvest")
    )
    run_again_without(page, found, before)


def rows(found: Locator) -> list[Locator]:
    """The rows of its table."""
    return found.locator(".lm-outputs tbody tr").all()


def run_again_without(page: Page, found: Locator, before: str) -> None:
    """Reset: the code, the table and the place below are as they were."""
    found.locator("[data-do=reset]").click()
    assert found.locator(".lm-outputs").inner_text() == before
    assert not found.locator(".lm-output, .lm-own, .lm-own-row").count()
    code = found.locator(".lm-code code").text_content()
    assert code.split()[-1] in found.locator(".cm-content").inner_text()


def test_column_stands_first_whatever_python_is_chosen(
    page: Page, on: Changeable
) -> None:
    """The reader's own run stands beside the labels, the chosen Python behind it, and on the road both are seen."""
    found = change(page, on.plain)
    run(found)
    page.locator(".lm-chooser .lm-python").select_option("3.10")
    cells = found.locator(".lm-outputs thead th")
    heads = [one.inner_text() for one in cells.all() if one.is_visible()]
    assert heads[1].startswith("yours") and "3.10" in heads[2], heads
    assert all(own(found).values())
    page.locator(".lm-chooser .lm-python").select_option("")
    page.evaluate("localStorage.clear()")


def test_error_stands_at_its_line(page: Page, on: Changeable) -> None:
    """The line is marked, what was printed before it is in the table, and the number leads to the line."""
    found = change(page, on.plain)
    put(page, "print('pears:', 2)\npears = 1 / 0\n")
    run(found)
    assert said(found).startswith("Line 2: ZeroDivisionError")
    assert found.locator(".lm-wrong-line").inner_text() == "pears = 1 / 0"
    assert "2" in own(found)["pears"] and "ZeroDivisionError" not in own(found)
    found.locator(".lm-place").click()
    page.keyboard.type("# ")
    assert "# pears" in found.locator(".cm-content").inner_text()


def test_watch_draws_it(page: Page, on: Changeable) -> None:
    """In the figure, with its steps; the address of the page stays, and a second figure takes the picture over."""
    found = change(page, on.plain)
    put(page, "pear = [1]\nplum = pear\n")
    run(found, "watch")
    assert said(found) == "2 steps."
    found.locator(".lm-view [data-go=next]").click()
    assert found.locator(".lm-view .lm-at").inner_text() == "2 / 2"
    assert found.locator(".lm-ran-line").inner_text() == "plum = pear"
    assert "#" not in page.url
    other = change(page, on.exercise)
    run(other, "watch")
    assert page.locator(".lm-view .lm-reel").count() == 1
    assert other.locator(".lm-view .lm-reel").count() == 1


def test_prediction_comes_first(page: Page, address: str, the_book: Book) -> None:
    """Where a figure asks, the answer stays folded; a run without a guess is held up once, and then opens it."""
    asked = asking(the_book)
    visit(page, address + asked.page)
    found = change(page, asked.name)
    assert not found.locator(".lm-outputs").is_visible()
    found.locator("[data-do=run]").click()
    expect(found.locator(".lm-guess input")).to_be_focused()
    assert said(found).startswith("Guess first")
    page.keyboard.type("two hundred")
    run(found)
    assert found.locator(".lm-outputs").is_visible()
    told = found.locator(".lm-view .lm-told")
    assert told.inner_text() == "Your guess: two hundred. Hold it against the table."
    found.locator(".lm-guess input").fill(
        found.locator(".lm-outputs samp").first.inner_text()
    )
    run(found)
    assert "It printed that: " in told.inner_text()


def test_exercise_is_checked(page: Page, on: Changeable) -> None:
    """What is not right yet is said without the value, and the page's own answer is right."""
    found = figure(page, on.exercise)
    found.get_by_role("button", name="Change it and check").click()
    found.locator(".cm-content").wait_for()
    run(found)
    assert said(found).startswith("Not yet.")
    assert found.locator(".lm-not-yet code").all_inner_texts() == [*own(found)]
    answer = figure(page, on.answer).locator(".lm-code code").text_content()
    found.locator(".cm-content").click()
    put(page, answer)
    run(found)
    assert said(found) == "Right: it prints what it should."
    put_away(found)
    assert not found.locator(".lm-right").count()


def put_away(found: Locator) -> None:
    """Close the editor."""
    found.locator("[data-do=close]").click()
    expect(found.locator(".lm-code")).to_be_visible()


def test_without_npm_it_says_what_is_missing(
    page: Page, address: str, on: Changeable
) -> None:
    """A site that was built without a Python for the browser opens a plain field, and offers no run."""
    page.route("**/live.json", lambda route: route.fulfill(json={}))
    found = figure(page, on.plain)
    found.locator(".lm-change button").click()
    expect(found.get_by_text("npm could not be reached")).to_be_visible()
    assert not found.locator("[data-do=run]").is_visible()
    code = found.locator(".lm-code code").text_content()
    assert found.locator("textarea").input_value() == code.rstrip()


def test_program_is_kept_out_here_too(page: Page, on: Changeable) -> None:
    """As on the page `watch`: it reaches no script, no storage, no network, and what it prints is text."""
    found = change(page, on.plain)
    put(page, ESCAPES + 'print("<img src=x onerror=alert(1)>")')
    run(found)
    *tried, last = found.locator(".lm-output").inner_text().splitlines()
    assert len(tried) == 6 and all("is kept out by" in one for one in tried), tried
    assert last == "<img src=x onerror=alert(1)>"


def test_endless_loop_is_stopped(page: Page, on: Changeable) -> None:
    """And the next run is as any other."""
    found = change(page, on.plain)
    put(page, "while True:\n    pass")
    found.locator("[data-do=run]").click()
    found.get_by_text("Your program runs").wait_for(timeout=PATIENCE)
    run(found, "stop")
    assert said(found) == "Stopped."


def test_what_no_browser_runs_is_said(page: Page, address: str, the_book: Book) -> None:
    """Before the reader presses Run, with the reason."""
    name, reason, where = refused(the_book)
    visit(page, address + where)
    fold = page.locator("details", has=figure(page, name))
    for one in fold.all():
        one.evaluate("fold => (fold.open = true)")
    found = change(page, name)
    assert f"does not run it: {reason}." in found.inner_text()


@pytest.mark.parametrize("width", [320, 1280])
def test_changed_figure_has_no_barrier(page: Page, width: int, on: Changeable) -> None:
    """Axe finds nothing in a figure that is being changed, and nothing scrolls sideways."""
    page.set_viewport_size({"width": width, "height": 800})
    found = change(page, on.plain)
    put(page, "pears = 1\n" * 60 + "print('pears:', pears)")  # longer than its place
    run(found)
    rules = {"target-size": {"enabled": True}}
    wrong = Axe().run(page, options={"rules": rules}).response["violations"]
    assert not wrong, [(one["id"], one["nodes"][0]["html"][:150]) for one in wrong]
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_opened_from_a_file_it_says_why(
    browser: Browser, file_address: str, on: Changeable
) -> None:
    """Browsers forbid a worker there."""
    page = browser.new_page()
    page.goto(file_address + on.page)
    found = figure(page, on.plain)
    found.locator(".lm-change button").click()
    expect(found.get_by_text("python -m http.server")).to_be_visible()
    page.close()


def test_without_a_script_or_on_paper_there_is_no_button(
    browser: Browser, address: str, on: Changeable
) -> None:
    """Nor on the page that is the whole book."""
    plain = browser.new_context(java_script_enabled=False)
    page = plain.new_page()
    page.goto(address + on.page)
    assert not page.locator(".lm-change").first.is_visible()
    plain.close()
    page = browser.new_page()
    page.goto(address + on.page)
    page.emulate_media(media="print")
    assert not page.locator(".lm-change").first.is_visible()
    page.goto(address + "book.html")
    assert not page.locator(".lm-change").count()
    page.close()
