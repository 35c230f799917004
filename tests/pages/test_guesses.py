"""A reader guesses before the answer is shown, and is told whether it was right."""

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

import pytest
from matplotlib import style
from matplotlib.figure import Figure
from playwright.sync_api import Browser, Locator, Page, Route
from soups import soup
from subjects import Moving, moving

from living_memory import show
from living_memory.book.fences import calls_in, run_fences
from living_memory.book.guesses import (
    answers,
    as_question,
    in_order,
    question,
    too_near,
)
from living_memory.book.model import Book
from living_memory.inside.outputs import Output
from living_memory.pages.chart import asked, shown
from living_memory.project import HOME

pytestmark = pytest.mark.kept()
WRONG = "no Python prints this"


PLACE = "names/names-bind.html"
"""A page of the site, into which the figure is put."""
LAB = "labs/pause.html"
ROUND = "reference/myths.html#round"


class Marking(NamedTuple):
    """A snippet, its labels, and those that say `True` on its oldest Python and on the newest."""

    name: str
    labels: list[str]
    old: list[str]
    new: list[str]


@pytest.fixture
def moved(the_book: Book) -> Moving:
    """A label that the oldest version prints otherwise than the others."""
    return moving(the_book)


def figure(moved: Moving, ask: str) -> str:
    """A figure that asks this of what Pythons do not agree on."""
    return show(moved.name, ask=ask, guess=moved.label, wrong=[WRONG])


@pytest.fixture
def page(browser: Browser, address: str, moved: Moving) -> Iterator[Page]:
    """A page with a figure that lets its reader guess, of what Pythons do not agree on."""
    with page_with(browser, figure(moved, "How many?"), address) as found:
        yield found


@contextmanager
def page_with(browser: Browser, asked: str, address: str) -> Iterator[Page]:
    """A page of the site, into which a figure is put."""
    context = browser.new_context()
    found = context.new_page()

    def put_in(route: Route) -> None:
        html = route.fetch().text()
        route.fulfill(body=html.replace("<h1 ", f"{asked}<h1 ", 1))

    found.route(f"**/{PLACE}", put_in)
    found.goto(address + PLACE)
    yield found
    context.close()


def answer(page: Page) -> str:
    """What the figure says of the guess."""
    return page.locator(".lm-guesses [role=status]").first.inner_text()


def test_wrong_guess_opens_the_answer_and_is_told_the_right_one(
    page: Page, the_book: Book, moved: Moving
) -> None:
    """Without a Python of the reader's own, what the newest printed is right."""
    *_, newest = the_book.outputs(moved.name).values()
    right = newest[moved.label].value
    page.get_by_role("button", name=WRONG).click()
    assert answer(page) == f"It is {right}."
    assert page.locator(".lm-answer[open] .lm-outputs").first.is_visible()
    assert page.locator(".lm-wrong").inner_text() == WRONG
    assert page.locator(".lm-right").inner_text() == right


def test_guess_is_judged_by_the_readers_own_python(
    page: Page, the_book: Book, moved: Moving
) -> None:
    """What was right on an old Python is right for who has it."""
    oldest, *_ = the_book.outputs(moved.name)
    old = the_book.outputs(moved.name)[oldest][moved.label].value
    page.locator(".lm-python").select_option(oldest)
    page.get_by_role("button", name=old, exact=True).first.click()
    assert answer(page) == "Right."
    page.locator(".lm-python").select_option("")
    page.get_by_role("button", name=old, exact=True).first.click()
    told = answer(page)
    assert told.startswith("It is ") and told.endswith("you are right.")
    assert oldest in told.partition(" On ")[2]


def test_question_says_which_python_it_asks_of(
    page: Page, the_book: Book, moved: Moving
) -> None:
    """The newest, or the reader's own where the figure has it."""
    oldest, *_, newest = the_book.outputs(moved.name)
    question = page.locator(".lm-guesses > span").first
    assert question.inner_text() == f"On {newest}:"
    page.locator(".lm-python").select_option(oldest)
    assert question.inner_text() == f"On {oldest}:"


def test_python_that_a_question_names_judges_the_guess(
    browser: Browser, address: str, the_book: Book, moved: Moving
) -> None:
    """Whatever Python the reader has chosen; and it is not said twice which one is asked of."""
    oldest, *_, newest = the_book.outputs(moved.name)
    asked = figure(moved, f"How many, on {oldest}?")
    old = the_book.outputs(moved.name)[oldest][moved.label].value
    with page_with(browser, asked, address) as page:
        row = page.locator(".lm-guesses").first
        assert row.locator("span:not([role])").count() == 0
        page.locator(".lm-python").select_option(newest)
        page.get_by_role("button", name=old, exact=True).first.click()
        assert answer(page) == "Right."


def test_lab_judges_by_what_its_chart_says(
    browser: Browser, address: str, site: Path
) -> None:
    """A wrong guess opens the picture and is told what was printed; what explains it waited until then."""
    right = soup(site / LAB).select_one(".lm-guesses .lm-is").get_text()
    page = browser.new_page()
    page.goto(address + LAB)
    row = page.locator(".lm-guesses")
    waits = page.locator(".lm-waits")
    assert not waits.is_visible()
    words = row.locator("button").all_inner_texts()
    *_, wrong = [word for word in words if word != right]
    row.get_by_role("button", name=wrong, exact=True).click()
    assert answer(page) == f"It is {right}."
    chart = page.locator(".lm-answer .lm-chart svg")
    assert chart.is_visible() and waits.is_visible()
    page.close()


def test_right_answer_of_a_lab_is_none_of_the_wrong_ones() -> None:
    """Its author reads the label that was printed, and what to take out."""
    with pytest.raises(ValueError, match="'50' is no wrong answer: take it out"):
        asked(Figure(), "A claim.", "How many?", 50, [50, 100])


def test_charts_of_a_page_share_no_id() -> None:
    """What one of them refers to is its own, though both draw the same."""
    figure = Figure()
    figure.subplots().bar([1, 2], [3, 4])
    with style.context("living_memory.pages.chart"):
        one, other = shown(figure, "One."), asked(figure, "Two.", "Why?", 4, [3])
    first, second = ({*re.findall(r' id="([^"]+)"', it.html)} for it in (one, other))
    assert first and second and not first & second


def test_round_of_sayings_keeps_the_score(page: Page, address: str) -> None:
    """The first guess at each counts, and a second at the same does not."""
    page.goto(address + ROUND)
    sayings = page.locator("dd").filter(has=page.locator(".lm-guesses"))
    for saying in (sayings.nth(0), sayings.nth(1)):
        for word in ("true", "half true", "false"):
            saying.get_by_role("button", name=word, exact=True).click()
        assert saying.locator("details[open]").is_visible()
    said = sayings.nth(1).locator("[role=status]").inner_text()
    verdicts = [sayings.nth(at).locator("em").first.inner_text() for at in (0, 1)]
    assert said.endswith(f"So far {verdicts.count('True')} of 2.")


def test_choices_hold_what_each_python_printed(the_book: Book, moved: Moving) -> None:
    """All answers of all Pythons are among them, and numbers stand by size."""
    printed = {
        output[moved.label].value
        for output in the_book.outputs(moved.name).values()
        if moved.label in output
    }
    found = question(
        the_book, moved.name, "How many?", moved.label, ["9 MiB", "10 MiB"]
    ).choices
    assert printed < set(found) and len(printed) > 1
    assert found.index("9 MiB") < found.index("10 MiB")


def test_numbers_of_other_pythons_are_not_offered(
    browser: Browser, address: str, the_book: Book, moved: Moving
) -> None:
    """Beside two wrong answers the right one of the reader's Python stands alone; beside one, all do."""
    oldest, *_, newest = the_book.outputs(moved.name)
    old, new = (
        the_book.outputs(moved.name)[one][moved.label].value for one in (oldest, newest)
    )
    printed = answers(the_book, moved.name, moved.label)
    assert too_near(printed, new, ["1", "2"]) == {old}
    assert not too_near(printed, new, ["1"])
    assert not too_near(["True", "False"], "True", ["no line", "an error"])
    few = show(moved.name, ask="How many?", guess=moved.label, wrong=[WRONG, "none"])
    with page_with(browser, few, address) as page:
        offered = page.locator(".lm-guesses").first.locator("button:visible")
        assert {*offered.all_inner_texts()} == {new, WRONG, "none"}
        page.locator(".lm-python").select_option(oldest)
        assert {*offered.all_inner_texts()} == {old, WRONG, "none"}


def test_right_answer_is_offered_wherever_the_book_asks(the_book: Book) -> None:
    """Without a script and in Markdown, too: that of the Python which judges, and at least one other."""
    asked = 0
    for page in sorted((HOME / "docs").rglob("*.md")):
        for fence in run_fences(page.read_text(encoding="utf-8")):
            for call in calls_in(fence):
                label = call.given.get("guess")
                if call.function == "show" and isinstance(label, str):
                    ask, wrong = call.given["ask"], call.given["wrong"]
                    found = question(the_book, call.name, ask, label, wrong)
                    right = the_book.outputs(call.name)[found.python][label].value
                    assert right in found.offered and len(found.offered) > 1, call
                    asked += 1
    assert asked > 100


@pytest.fixture
def marked(the_book: Book) -> Marking:
    """A snippet that says `True` under some labels, not under others, and under others again on its oldest Python."""
    for name in the_book.snippets:
        first, *_, last = [Output(), Output(), *the_book.outputs(name).values()][-6:]
        old, new = (right_in(output, [*last]) for output in (first, last))
        if old != new and 0 < len(new) < len(last):
            return Marking(name, [*last], old, new)
    raise AssertionError("no snippet with labels of which only some say True")


def test_several_labels_are_marked_and_judged_at_once(
    browser: Browser, address: str, marked: Marking
) -> None:
    """What is marked and wrong is struck out, what is right is filled, and a second look can be all right."""
    html = show(marked.name, ask="Which?", guess=marked.labels, which="True")
    with page_with(browser, html, address) as page:
        row = page.locator(".lm-guesses").first
        [wrong, *_] = [one for one in marked.labels if one not in marked.new]
        press(row, wrong, "Check")
        assert answer(page) == f"It is {'; '.join(marked.new)}."
        assert row.locator(".lm-right").all_inner_texts() == marked.new
        assert row.locator(".lm-wrong").all_inner_texts() == [wrong]
        assert page.locator(".lm-answer[open] .lm-outputs").first.is_visible()
        press(row, wrong, *marked.new, "Check")
        assert answer(page) == "Right."


def test_marked_labels_are_judged_by_the_readers_own_python(
    browser: Browser, address: str, the_book: Book, marked: Marking
) -> None:
    """It is said which Python is asked of, since they do not agree."""
    oldest, *_ = the_book.outputs(marked.name)
    html = show(marked.name, ask="Which?", guess=marked.labels, which="True")
    with page_with(browser, html, address) as page:
        page.locator(".lm-python").select_option(oldest)
        row = page.locator(".lm-guesses").first
        assert row.inner_text().startswith(f"On {oldest}:")
        press(row, *marked.old, "Check")
        assert answer(page) == "Right."


def press(row: Locator, *words: str) -> None:
    """Press these buttons, one after the other."""
    for word in words:
        row.get_by_role("button", name=word, exact=True).click()


def right_in(output: Output, labels: Sequence[str]) -> list[str]:
    """The labels under which it says `True`."""
    return [one for one in labels if one in output and output[one].value == "True"]


def test_labels_to_mark_are_asked_for_in_markdown() -> None:
    """As answers are, and it is said that several may be right."""
    assert (
        as_question(["a", "b", "c"], which="True") == "Is it some of `a`, `b` or `c`?"
    )


def test_snippet_that_was_never_run_can_ask(the_book: Book, moved: Moving) -> None:
    """As one with a guest that its author has not brought yet."""
    name = moved.name
    bare = replace(the_book, recorded={name: None}, runs={name: {}})
    found = question(bare, name, "How many, on 3.15?", moved.label, ["1", "2"])
    assert found.offered == ["1", "2"] and not found.python and not found.is_said


@pytest.mark.parametrize(
    "texts",
    [
        ["950,000", "1,950,000", "10,450,000"],
        ["-300 kB", "0 kB", "300 kB"],
        ["1.25", "1.5"],
        ["1", "1.0", "2"],
        ["no", "yes"],
    ],
)
def test_choices_stand_by_the_size_of_their_numbers(texts: list[str]) -> None:
    """Thousands, fractions and what is less than nothing, too; words by the alphabet."""
    assert sorted(reversed(texts), key=in_order) == texts
