"""A reader's own Python: chosen once, remembered, brought forward in tables, sentences and players."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from playwright.sync_api import Browser, BrowserContext, Page
from visits import BLOCKED

from living_memory.book import model, tokens
from living_memory.book.comparison import NOT_PRINTED
from living_memory.inside.outputs import parse
from living_memory.project import HOME, SUPPORTED

pytestmark = pytest.mark.kept()
TABLE = "[id='cycles/self_loop'] .lm-outputs"


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A reader who has chosen nothing yet."""
    found = browser.new_context()
    yield found
    found.close()


def lesson(
    context: BrowserContext, address: str, path: str = "lifetimes/cycles.html"
) -> Page:
    """A page of the site, loaded."""
    page = context.new_page()
    page.goto(address + path)
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


def heads(page: Page, table: str = TABLE) -> list[str]:
    """The heads of a table as they stand."""
    return page.locator(f"{table} thead th").all_inner_texts()


def test_script_says_it_as_the_tables_do() -> None:
    """What no Python of that version prints has the same words everywhere."""
    script = (HOME / "docs/assets/your-python.js").read_text(encoding="utf-8")
    assert f'?? "{NOT_PRINTED}"' in script


def test_chooser_names_every_python(pages: dict[Path, BeautifulSoup]) -> None:
    """The header of each page has it, hidden until a script shows it, with all the Pythons of the book."""
    for path, page in pages.items():
        [chooser] = page.select(".lm-chooser")
        assert chooser.has_attr("hidden") and chooser.label, path
        assert [option.get_text() for option in chooser.select("option")] == [
            "any",
            *SUPPORTED[::-1],
        ], path


def test_table_brings_it_forward(context: BrowserContext, address: str) -> None:
    """Its column comes first, with its cells, and says whose it is; `any` puts all back."""
    page = lesson(context, address)
    before = page.locator(TABLE).inner_text()
    choose(page, "3.10")
    assert heads(page) == ["It prints", "3.10 your 3.10", "3.11 to 3.15"]
    row = page.locator(f"{TABLE} tbody tr", has_text="found by collect")
    cells = row.locator("samp").all_inner_texts()
    assert cells == ["2", "1"]
    assert (
        page.locator(".lm-chooser [role=status]").text_content()
        == "Python 3.10 comes first in every table."
    )
    assert (
        page.locator(f"{TABLE} td.lm-yours").count()
        == page.locator(f"{TABLE} tbody tr").count()
    )
    choose(page, "")
    assert (
        page.locator(TABLE).inner_text() == before
        and not page.locator(".lm-yours, .lm-your-tag").count()
    )


def test_every_table_of_a_lesson_has_its_column(
    context: BrowserContext, address: str, the_book: model.Book
) -> None:
    """On every version each table of a lesson begins with the column that holds that version."""
    page = lesson(context, address, "containers/lists-grow.html")
    for version in SUPPORTED:
        choose(page, version)
        for name in [
            name for name in the_book.snippets if name.startswith("lists-grow/")
        ]:
            first = page.locator(f"[id='{name}'] thead th").nth(1)
            assert version in first.get_attribute("data-pythons").split(), (
                name,
                version,
            )
            assert first.inner_text().endswith(f"your {version}")


def test_sentence_says_its_value_too(
    context: BrowserContext, address: str, the_book: model.Book
) -> None:
    """Beside a value that is another on the reader's Python stands that one, and nowhere else."""
    page = lesson(context, address)
    value = page.locator(
        "data[title='cycles/self_loop: found by collect @ 3.10']"
    ).first
    beside = value.locator("xpath=following-sibling::*[1][self::span]")
    own = the_book.outputs("cycles/self_loop")["3.12"]["found by collect"].value
    choose(page, "3.12")
    assert (value.inner_text(), beside.inner_text().strip()) == (
        "2",
        f"(on your 3.12: {own})",
    )
    choose(page, "3.11")
    assert beside.inner_text().strip() == "(on your 3.11: 1)", (
        "a second choice replaces the first"
    )
    choose(page, "3.10")
    assert not beside.count()
    same = page.locator("data:not([data-by-python]) + .lm-beside")
    assert not same.count(), "where all agree there is nothing to add"


def test_tokens_know_what_each_python_says(the_book: model.Book) -> None:
    """Only where versions differ, and None where one does not print the label."""
    assert tokens.versions(the_book, "cycles/self_loop", "alive after del") == {}
    found = tokens.versions(the_book, "cycles/self_loop", "found by collect")
    assert (found["3.10"], found["3.11"]) == ("2", "1") and list(found) == list(
        the_book.outputs("cycles/self_loop")
    )
    runs = the_book.runs | {"cycles/self_loop": {"3.12": parse("another label: 1")}}
    other = model.Book(
        HOME,
        the_book.snippets,
        the_book.pythons,
        the_book.identities,
        the_book.recorded,
        runs,
    )
    assert (
        tokens.versions(other, "cycles/self_loop", "found by collect")["3.12"] is None
    )


def test_it_is_remembered_and_told_to_other_tabs(
    context: BrowserContext, address: str
) -> None:
    """The next page begins with it, and so does one that was open already."""
    one, other = lesson(context, address), lesson(context, address, "tour.html")
    choose(one, "3.10")
    other.locator(".lm-your-tag").first.wait_for()
    assert other.get_by_label("Your Python").input_value() == "3.10"
    one.goto(f"{address}containers/lists-grow.html")
    unfold(one)
    assert one.get_by_label("Your Python").input_value() == "3.10"
    assert heads(one, "[id='lists-grow/spare_room'] .lm-outputs")[1].endswith(
        "your 3.10"
    )


def test_blocked_storage_does_no_harm(context: BrowserContext, address: str) -> None:
    """Where a browser keeps nothing, a choice holds for the page."""
    context.add_init_script(BLOCKED)
    page = lesson(context, address)
    choose(page, "3.10")
    assert heads(page)[1] == "3.10 your 3.10"


def test_it_works_from_a_file(context: BrowserContext, file_address: str) -> None:
    """Without a server too, and from one page to the next."""
    page = lesson(context, file_address)
    choose(page, "3.10")
    page.goto(file_address + "index.html")
    assert heads(page)[1] == "3.10 your 3.10"


def test_nothing_is_missing_without_javascript(browser: Browser, address: str) -> None:
    """No chooser is shown, and the table is the one that was built."""
    context = browser.new_context(java_script_enabled=False)
    page = lesson(context, address)
    assert not page.locator(".lm-chooser").is_visible()
    assert heads(page) == ["It prints", "3.11 to 3.15", "3.10"]
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
