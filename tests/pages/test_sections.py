"""The road and what is deeper: marked, folded by choice, found by links; and what follows a question waits for it."""

import re
from collections.abc import Iterator

import pytest
import subjects
from playwright.sync_api import Browser, BrowserContext, Page
from soups import Pages

from living_memory.book import page_sections
from living_memory.pages import sections

pytestmark = pytest.mark.kept()
LESSON, DEEPER, ASKED = subjects.deep()
QUESTION = f"[id='{ASKED}']"


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A reader who has chosen nothing yet."""
    found = browser.new_context()
    yield found
    found.close()


def lesson(context: BrowserContext, address: str, anchor: str = "") -> Page:
    """The lesson, loaded."""
    page = context.new_page()
    page.goto(f"{address}{LESSON}.html{anchor}")
    return page


def test_deeper_sections_stand_together_and_say_so(chapters: Pages) -> None:
    """In one fold, which is open as the page is built, and marked in the contents too."""
    seen = 0
    for path, page in chapters.items():
        for fold in page.select(".lm-deeper"):
            heads = [head["id"] for head in fold.select("h2")]
            assert fold.has_attr("open") and "Deeper" in fold.summary.get_text()
            marked = [link["href"][1:] for link in page.select("nav a.lm-deep")]
            assert set(heads) == set(marked), path
            assert not fold.find_next_sibling(class_="lm-deeper"), path
            seen += 1
    assert seen


def test_reader_of_the_road_chooses_once(context: BrowserContext, address: str) -> None:
    """What is deeper is folded, in the contents too, on this page and after the next visit; and it can come back."""
    page = lesson(context, address)
    fold, heading = page.locator(".lm-deeper"), page.locator(f"#{DEEPER}")
    assert heading.is_visible()
    page.select_option(".lm-depth select", "road")
    assert fold.get_attribute("open") is None and not heading.is_visible()
    assert page.locator("#remember").is_visible()
    in_contents = page.locator(f".md-nav--secondary a[href='#{DEEPER}']").first
    assert not in_contents.is_visible()
    again = lesson(context, address)
    assert not again.locator(f"#{DEEPER}").is_visible()
    again.locator(".lm-deeper > summary").click()
    assert again.locator(f"#{DEEPER}").is_visible()
    again.select_option(".lm-depth select", "")
    assert lesson(context, address).locator(f"#{DEEPER}").is_visible()


def test_link_into_a_fold_opens_it(context: BrowserContext, address: str) -> None:
    """A hit of the search, or a link of another lesson, leads to what it names, whatever was chosen."""
    lesson(context, address).select_option(".lm-depth select", "road")
    page = lesson(context, address, f"#{DEEPER}")
    assert page.locator(f"#{DEEPER}").is_visible()


def test_paper_has_all(context: BrowserContext, address: str) -> None:
    """What is folded on the screen is printed."""
    page = lesson(context, address)
    page.select_option(".lm-depth select", "road")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    assert page.locator(f"#{DEEPER}").is_visible()
    assert page.locator(f"{QUESTION} + .lm-waits p").first.is_visible()


def test_everything_is_there_without_a_script(browser: Browser, address: str) -> None:
    """Deeper sections are open and marked, and nobody is offered a choice that does nothing."""
    context = browser.new_context(java_script_enabled=False)
    page = lesson(context, address)
    assert page.locator(f"#{DEEPER}").is_visible()
    assert page.locator(".lm-deeper > summary").is_visible()
    assert not page.locator(".lm-depth").is_visible()
    context.close()


def test_question_is_not_answered_by_what_follows(
    browser: Browser, address: str
) -> None:
    """The text behind a question comes with its answer, without a script too."""
    context = browser.new_context(java_script_enabled=False)
    page = lesson(context, address)
    behind = page.locator(f"{QUESTION} + .lm-waits p").first
    assert not behind.is_visible()
    page.locator(f"{QUESTION} .lm-answer > summary").click()
    assert behind.is_visible()
    context.close()


def test_section_of_the_road_behind_a_deeper_one_is_told() -> None:
    """At its line; what ends a lesson may stand there."""
    page = "# Pears\n\n## Deep { #deep .deeper }\n\n## Road { #road }\n\n## Last { #remember }\n"
    [wrong] = page_sections.check("docs/pears.md", page)
    assert str(wrong).startswith("docs/pears.md:5: the section 'Road'")
    moved = page.replace("{ #road }", "{ #road .deeper }")
    assert not list(page_sections.check("docs/pears.md", moved))


def test_nothing_waits_beyond_a_heading() -> None:
    """Not the next section, and not what stands before the question."""
    asks = '<figure class="lm-figure"><details class="lm-answer"></details></figure>'
    html = f"<p>a</p>{asks}<p>b</p><h3>c</h3><p>d</p>"
    waiting = f'<p>a</p>{asks}<div class="lm-waits"><p>b</p></div>\n<h3>c</h3><p>d</p>'
    assert sections.with_folds(html) == waiting
    free = "<p>Read on: c</p>"
    advised = html.replace("<h3>c</h3>", free)
    assert sections.with_folds(advised) == waiting.replace("<h3>c</h3>", free)
    plain = html.replace("lm-answer", "lm-who")
    assert sections.with_folds(plain) == plain


def test_advice_behind_a_question_is_folded() -> None:
    """It would tell the answer; before a question, and behind the next heading, it stands open."""
    asks = '<figure class="lm-figure"><details class="lm-answer"></details></figure>'
    advice = "<p><strong>What to do:</strong> c</p>"
    folded = sections.DO.format(advice)
    assert sections.with_folds(f"{advice}{asks}{advice}<p>d</p>") == (
        f"{advice}{asks}{sections.DO.format(f'{advice}<p>d</p>')}"
    )
    assert sections.with_folds(f"{asks}{advice}<h3>e</h3>{advice}") == (
        f"{asks}{folded}<h3>e</h3>{advice}"
    )


def test_advice_is_found_without_a_guess(chapters: Pages) -> None:
    """In each lesson that gives some: it waits for no answer, open or in a fold that says what is in it."""
    seen = folded = 0
    for path, page in chapters.items():
        for words in page.find_all("strong", string=re.compile("^What to do")):
            where = f"{path}: {words.parent.get_text()[:60]}"
            assert not words.find_parent(class_="lm-waits"), where
            seen += 1
            folded += words.find_parent(class_="lm-do") is not None
    assert seen > len(chapters) / 2 and 0 < folded < seen


def test_advice_opens_with_the_answer(browser: Browser, address: str) -> None:
    """Who has guessed need not press twice."""
    context = browser.new_context(java_script_enabled=False)
    page = lesson(context, address)
    advice = page.locator(f"{QUESTION} ~ .lm-do > p").first
    assert not advice.is_visible()
    for answer in page.locator(f"{QUESTION} .lm-answer > summary").all():
        answer.click()
    assert advice.is_visible()
    context.close()
