"""The page of a long program: a script puts its later steps together; the first ones and all words need none."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from living_memory.pages import own_program
from living_memory.project import HOME
from living_memory.running import pythons

LOOP = """basket = []
for number in range(60):
    if number < 0:
        pass
    basket.append([number])
print("the end")
"""
"""Each turn has two lines that change nothing but the number."""
IDLE = """basket = []
while len(basket) < 50:
    if basket:
        pass
    basket.append("pear")
"""
"""Each turn has three lines that change nothing."""


@pytest.fixture
def opened(browser: Browser, tmp_path: Path) -> Iterator[Callable[..., Page]]:
    """What opens the page of a program from a file; at the end it must have had nothing to complain of."""
    contexts, complaints = [], []
    [*_, newest] = pythons.here({}).values()

    def open_page(source: str, at: str = "", step: int = 1, **options: object) -> Page:
        program = tmp_path / "long.py"
        program.write_text(source)
        page = tmp_path / "long.html"
        page.write_text(own_program.as_page(program, newest, step), encoding="utf-8")
        contexts.append(browser.new_context(offline=True, **options))
        shown = contexts[-1].new_page()
        shown.on("console", lambda message: complaints.append(message.text))
        shown.on("pageerror", lambda error: complaints.append(str(error)))
        shown.goto(page.as_uri() + at)
        if options.get("java_script_enabled", True):
            shown.wait_for_selector(".lm-bar:visible")
        return shown

    yield open_page
    for context in contexts:
        context.close()
    assert not complaints


def seen(page: Page) -> list[str]:
    """The number of the step, the line that ran, and what is said of it."""
    [words] = page.locator(".lm-words:visible").all_inner_texts()
    return [page.locator(".lm-at").inner_text(), *filter(None, words.split("\n"))]


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_each_step_of_a_long_program_is_reached(
    width: int, scheme: str, opened: Callable[..., Page]
) -> None:
    """By its address, by the keys, by the slider; one step is seen at a time, and nothing scrolls sideways."""
    size = {"width": width, "height": 900}
    page = opened(LOOP, "#long.py:150", viewport=size, color_scheme=scheme)
    many = page.locator(".lm-reel > input").count()
    assert many > 150 and seen(page)[0] == f"150 / {many}"
    assert len(page.locator(".lm-line.lm-now").all()) == 1
    page.locator(".lm-bar [data-go=next]").click()
    page.keyboard.press("Home")
    assert seen(page)[:2] == [f"1 / {many}", "line 1 basket = []"]
    page.locator(".lm-slider").focus()
    page.keyboard.press("End")
    assert 'line 6 print("the end")' in seen(page)
    assert page.evaluate("location.hash") == f"#long.py:{many}"
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_page_opens_at_the_step_that_was_asked_for(
    opened: Callable[..., Page],
) -> None:
    """By `--step`: one that stands in the page, and one that a script unpacks; the keys need no click before."""
    assert seen(opened(LOOP, step=3))[0].startswith("3 / ")
    page = opened(LOOP, step=150)
    at = page.locator(".lm-at")
    assert at.inner_text().startswith("150 / ")
    page.keyboard.press("Home")
    page.keyboard.press("ArrowRight")
    assert at.inner_text().startswith("2 / ")


def test_first_steps_and_all_words_need_no_script(opened: Callable[..., Page]) -> None:
    """The first steps as pictures, by the strip; all in words."""
    page = opened(LOOP, java_script_enabled=False)
    page.locator(".lm-strip label").nth(20).click()
    assert page.locator(".lm-step:visible svg").count() == 1
    words = page.locator("ol li").all_text_contents()
    assert len(words) > 150 and words[-1].startswith("Line 6:")
    assert page.locator("noscript p").inner_text().startswith("Without its script")


@pytest.mark.parametrize(("width", "height"), [(390, 844), (1280, 900)])
@pytest.mark.parametrize("name", ["graph", "parents"])
def test_code_button_and_picture_are_seen_together(
    name: str, width: int, height: int, opened: Callable[..., Page]
) -> None:
    """However high the picture is, its upper part stands beside the line that ran and the button for the next one."""
    source = (HOME / f"tests/data/crowds/{name}.py").read_text(encoding="utf-8")
    page = opened(source, "#long.py:40", viewport={"width": width, "height": height})
    page.evaluate("document.querySelector('.lm-watch').scrollIntoView()")
    lit = page.locator(":is(.lm-line.lm-now, .lm-line.s40)").bounding_box()
    button = page.locator(".lm-bar [data-go=next]").bounding_box()
    picture = page.locator(".lm-step svg:visible").bounding_box()
    for one in (lit, button):
        assert one["y"] >= 0 and one["y"] + one["height"] <= height
    assert 0 <= picture["y"] <= height / 2


def test_words_of_the_strip_are_those_of_all_steps(
    opened: Callable[..., Page],
) -> None:
    """Something is freed at a step that a script unpacks: below the strip stands which colour says so."""
    page = opened(LOOP + "del basket\n")
    words = "Blue: this step. Thin: nothing changes. Half red: something is freed."
    assert page.locator(".lm-key").inner_text() == words


def test_steps_that_change_nothing_are_passed_over(opened: Callable[..., Page]) -> None:
    """By the button and the arrow keys, in both directions; the switch stops at each; the strip reaches all."""
    page = opened(IDLE)
    bar = page.locator(".lm-bar")
    lines = []
    for _ in range(4):
        bar.locator("[data-go=next]").click()
        lines.append(seen(page)[1])
    assert lines == ['line 5 basket.append("pear")'] * 4
    page.keyboard.press("ArrowLeft")
    assert seen(page)[1] == lines[0]
    bar.locator("[data-go=each]").click()
    assert bar.locator("[data-go=each]").get_attribute("aria-pressed") == "true"
    page.keyboard.press("ArrowRight")
    assert seen(page)[1:] == [
        "line 2 while len(basket) < 50:",
        "The condition len(basket) < 50 holds.",
    ]


def test_step_that_changes_nothing_is_reached_without_a_script(
    opened: Callable[..., Page],
) -> None:
    """Its piece of the strip is lower, and leads to it."""
    page = opened(IDLE, java_script_enabled=False)
    page.locator(".lm-strip .idle").first.click()
    [words] = page.locator(".lm-words:visible").all_inner_texts()
    assert "The condition len(basket) < 50 holds." in words
