"""A reader's own Python: chosen once, remembered, brought forward in tables, sentences and players."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from bs4 import BeautifulSoup
from playwright.sync_api import Browser, BrowserContext, Page
from subjects import (
    NEWER,
    OLDEST,
    PEARS,
    Moving,
    longest_table,
    moving,
    orchard,
)
from visits import BLOCKED

from living_memory.book import model, tokens
from living_memory.book.comparison import NOT_PRINTED
from living_memory.inside.outputs import parse
from living_memory.project import HOME, SUPPORTED

pytestmark = pytest.mark.kept()
LATER = f"{NEWER[0]} to {NEWER[-1]}"
"""The head of the column of all versions but the oldest."""


@pytest.fixture(scope="module")
def moved(the_book: model.Book) -> Moving:
    """A label that the oldest version prints otherwise than the others."""
    return moving(the_book)


@pytest.fixture(scope="module")
def table(moved: Moving) -> str:
    """The table that it stands in, for the browser."""
    return f"[id='{moved.name}'] .lm-outputs"


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A reader who has chosen nothing yet."""
    found = browser.new_context()
    yield found
    found.close()


def lesson(context: BrowserContext, address: str, path: str) -> Page:
    """A page of the site, loaded; `path` is that of its Markdown."""
    page = context.new_page()
    page.goto(address + path.replace(".md", ".html"))
    unfold(page)
    return page


def unfold(page: Page) -> None:
    """Open what a question has folded away."""
    page.evaluate(
        "document.querySelectorAll('.lm-answer').forEach((one) => (one.open = true))"
    )


def choose(page: Page, version: str) -> None:
    """Choose as a reader does: by the label."""
    page.get_by_label("Your Python").select_option(version)


def heads(page: Page, table: str) -> list[str]:
    """The heads of a table as they stand, all columns open."""
    opener = page.locator(f"{table} + .lm-more[aria-expanded=false]")
    if opener.count():
        opener.click()
    return page.locator(f"{table} thead th").all_inner_texts()


def test_script_says_it_as_the_tables_do() -> None:
    """What no Python of that version prints has the same words everywhere."""
    script = (HOME / "docs/assets/choices.js").read_text(encoding="utf-8")
    assert f'?? "{NOT_PRINTED}"' in script


def test_chooser_names_every_python(pages: dict[Path, BeautifulSoup]) -> None:
    """The header of each page has it, hidden until a script shows it, with all the Pythons of the book."""
    for path, page in pages.items():
        [chooser] = page.select(".lm-chooser")
        assert chooser.has_attr("hidden") and chooser.label, path
        assert [
            option.get_text() for option in chooser.select(".lm-python option")
        ] == [
            "any",
            *SUPPORTED[::-1],
        ], path


def test_table_brings_it_forward(
    context: BrowserContext,
    address: str,
    the_book: model.Book,
    moved: Moving,
    table: str,
) -> None:
    """Its column comes first, with its cells, and says whose it is; `any` puts all back."""
    page = lesson(context, address, moved.page)
    before = page.locator(table).inner_text()
    choose(page, OLDEST)
    assert heads(page, table) == ["It prints", f"{OLDEST} your {OLDEST}", LATER]
    outputs = the_book.outputs(moved.name)
    label = page.get_by_role("rowheader", name=moved.label, exact=True)
    row = page.locator(f"{table} tbody tr", has=label)
    cells = row.locator("samp").all_inner_texts()
    assert cells == [outputs[minor][moved.label].value for minor in (OLDEST, NEWER[0])]
    assert (
        page.locator(".lm-chooser [role=status]").text_content()
        == f"Python {OLDEST} comes first in every table."
    )
    assert (
        page.locator(f"{table} td.lm-yours").count()
        == page.locator(f"{table} tbody tr").count()
    )
    choose(page, "")
    assert (
        page.locator(table).inner_text() == before
        and not page.locator(".lm-yours, .lm-your-tag").count()
    )


class Wide(NamedTuple):
    """A page whose road has a table of several columns, and the selector of its heads."""

    path: str
    table: str


@pytest.fixture(scope="module")
def wide(site: Path, chapters: dict[Path, BeautifulSoup]) -> Wide:
    """The first one that no question folds away."""
    for path, page in chapters.items():
        for figure in page.select(".lm-figure[id]:not(:has(.lm-answer))"):
            columns = figure.select(".lm-outputs thead th")
            is_folded = figure.find_parent("details") or figure.find_parent(
                class_="lm-waits"
            )
            if len(columns) > 2 and not is_folded:
                way = path.relative_to(site).as_posix()
                return Wide(way, f"[id='{figure['id']}'] .lm-outputs")
    raise AssertionError("no road has a table of several columns: make a small one")


@pytest.mark.parametrize(
    "choice", [(".lm-python", OLDEST), (".lm-depth select", "road")]
)
def test_one_column_is_enough_on_the_road(
    context: BrowserContext, address: str, wide: Wide, choice: tuple[str, str]
) -> None:
    """Who chose a Python or the road sees one column, and a line that says how much differs and opens the others."""
    page = lesson(context, address, wide.path)
    shown = page.locator(f"{wide.table} thead th:visible")
    more = page.locator(f"{wide.table} + .lm-more")
    every = shown.count()
    assert every > 2 and not more.count()
    page.select_option(*choice)
    assert shown.count() == 2
    assert "Other versions print something else in" in more.inner_text()
    more.click()
    assert shown.count() == every and more.get_attribute("aria-expanded") == "true"
    more.click()
    assert shown.count() == 2
    page.select_option(choice[0], "")
    assert shown.count() == every and not more.count()


def test_deeper_tables_keep_their_columns(
    context: BrowserContext,
    address: str,
    site: Path,
    chapters: dict[Path, BeautifulSoup],
) -> None:
    """There the versions are what it is about."""
    third = ".lm-deeper .lm-outputs thead th:nth-child(3)"
    path = next(path for path, page in chapters.items() if page.select(third))
    page = lesson(context, address, path.relative_to(site).as_posix())
    choose(page, OLDEST)
    assert page.locator(third).first.is_visible()


def test_paper_has_all_columns(
    context: BrowserContext, address: str, wide: Wide
) -> None:
    """Nobody presses a line on paper."""
    page = lesson(context, address, wide.path)
    every = page.locator(f"{wide.table} thead th").count()
    choose(page, OLDEST)
    page.emulate_media(media="print")
    assert page.locator(f"{wide.table} thead th:visible").count() == every
    assert not page.locator(".lm-more:visible").count()


def test_every_table_of_a_lesson_has_its_column(
    context: BrowserContext, address: str, the_book: model.Book
) -> None:
    """On every version each table of a lesson begins with the column that holds that version."""
    long = longest_table(the_book)
    page = lesson(context, address, long.page)
    every = page.locator(".lm-figure[id] .lm-outputs").all()
    assert every
    for version in SUPPORTED:
        choose(page, version)
        for table in every:
            first = table.locator("thead th").nth(1)
            assert version in first.get_attribute("data-pythons").split(), version
            assert first.text_content().strip().endswith(f"your {version}")


def test_sentence_says_its_value_too(
    context: BrowserContext, address: str, the_book: model.Book, moved: Moving
) -> None:
    """Beside a value that is another on the reader's Python stands that one, and nowhere else."""
    page = lesson(context, address, moved.page)
    token = f"{moved.name}: {moved.label} @ {OLDEST}"
    value = page.locator(f"data[title='{token}']").first
    beside = value.locator("xpath=following-sibling::*[1][self::span]")
    outputs = the_book.outputs(moved.name)
    for version in NEWER[:2]:  # a second choice replaces the first
        choose(page, version)
        own = outputs[version][moved.label].value
        assert value.inner_text() == outputs[OLDEST][moved.label].value
        assert beside.inner_text().strip() == f"(on your {version}: {own})"
    choose(page, OLDEST)
    assert not beside.count()
    same = page.locator("data:not([data-by-python]) + .lm-beside")
    assert not same.count(), "where all agree there is nothing to add"


def test_tokens_know_what_each_python_says() -> None:
    """Only where versions differ, and None where one does not print the label."""
    book = orchard()
    found = tokens.versions(book, PEARS, "pears")
    assert found == {OLDEST: "3"} | dict.fromkeys(NEWER, "2")
    book.runs[PEARS][NEWER[0]] = parse("another label: 1")
    assert tokens.versions(book, PEARS, "pears")[NEWER[0]] is None
    book.runs[PEARS] = dict.fromkeys(SUPPORTED, parse("pears: 2"))
    assert tokens.versions(book, PEARS, "pears") == {}


def test_it_is_remembered_and_told_to_other_tabs(
    context: BrowserContext,
    address: str,
    the_book: model.Book,
    moved: Moving,
    table: str,
) -> None:
    """The next page begins with it, and so does one that was open already."""
    long = longest_table(the_book)
    one = lesson(context, address, long.page)
    other = lesson(context, address, moved.page)
    choose(one, OLDEST)
    other.locator(".lm-your-tag").first.wait_for()
    assert other.get_by_label("Your Python").input_value() == OLDEST
    one.goto(address + moved.page.replace(".md", ".html"))
    unfold(one)
    assert one.get_by_label("Your Python").input_value() == OLDEST
    assert heads(one, table)[1].endswith(f"your {OLDEST}")


def test_blocked_storage_does_no_harm(
    context: BrowserContext, address: str, moved: Moving, table: str
) -> None:
    """Where a browser keeps nothing, a choice holds for the page."""
    context.add_init_script(BLOCKED)
    page = lesson(context, address, moved.page)
    choose(page, OLDEST)
    assert heads(page, table)[1] == f"{OLDEST} your {OLDEST}"


def test_it_works_from_a_file(
    context: BrowserContext, file_address: str, moved: Moving, table: str
) -> None:
    """Without a server too, and from one page to the next."""
    page = lesson(context, file_address, "tour.md")
    choose(page, OLDEST)
    page.goto(file_address + moved.page.replace(".md", ".html"))
    unfold(page)
    assert heads(page, table)[1] == f"{OLDEST} your {OLDEST}"


def test_nothing_is_missing_without_javascript(
    browser: Browser, address: str, moved: Moving, table: str
) -> None:
    """No chooser is shown, and the table is the one that was built."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + moved.page.replace(".md", ".html"))
    assert not page.locator(".lm-chooser").is_visible()
    shown = page.locator(f"{table} thead th").all_text_contents()
    assert [head.strip() for head in shown] == ["It prints", LATER, OLDEST]
    context.close()


def test_player_turns_to_it(
    context: BrowserContext,
    address: str,
    site: Path,
    chapters: dict[Path, BeautifulSoup],
) -> None:
    """Where a player has pictures of several Pythons, that of the reader's is shown; `any` shows the newest."""
    path, radio = next(
        (path, found[-1])
        for path, page in chapters.items()
        if (found := page.select(".lm-editions input"))
    )
    page = lesson(context, address, path.relative_to(site).as_posix())
    chosen = page.locator(f"[id='{radio['id']}']")
    choose(page, radio["value"].split()[0])
    assert chosen.is_checked()
    choose(page, "")
    assert not chosen.is_checked()
