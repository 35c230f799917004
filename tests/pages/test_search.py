"""The search leads an asker, in the asker's words, to the page that answers."""

import tomllib
from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page

from living_memory.pages.asked import also_asked
from living_memory.project import HOME

pytestmark = pytest.mark.kept("docs", "search")
QUERIES = HOME / "tests/data/queries.toml"
SHARE = 0.9
"""The least share of queries whose right page comes first."""
LINK, META = ".md-search-result__link", ".md-search-result__meta"
INPUT = ".md-search__input"


@pytest.fixture
def front(browser: Browser, address: str) -> Iterator[Page]:
    """The front page, its search ready."""
    page = browser.new_page()
    page.goto(address)
    page.locator(INPUT).focus()
    page.locator(META, has_text="start searching").wait_for()
    yield page
    page.close()


def ask(page: Page, query: str) -> None:
    """Type a query, and wait for what the search says of it."""
    for typed, said in ("", "start searching"), (query, "match"):
        page.locator(INPUT).fill(typed)
        page.locator(INPUT).press("End")  # the theme listens to keys
        page.locator(META, has_text=said).wait_for()


def first_hit(page: Page, query: str) -> str:
    """The page that the search names first, `lifetimes/cycles`; empty where it finds none."""
    ask(page, query)
    links = page.locator(LINK)
    if not links.count():
        return ""
    path = urlsplit(links.first.get_attribute("href")).path
    return path.removesuffix(".html")


def test_askers_find_the_right_page_first(
    front: Page, capsys: pytest.CaptureFixture[str]
) -> None:
    """By the list of what they type; each miss is named with what came first instead."""
    queries = tomllib.loads(QUERIES.read_text(encoding="utf-8"))
    misses = []
    for query, right in queries.items():
        found = first_hit(front, query)
        if not any(found.endswith(page) for page in right):
            misses.append(
                f"{query!r}: {found or 'nothing'} came first, not {' or '.join(right)}"
            )
    share = 1 - len(misses) / len(queries)
    with capsys.disabled():
        print(
            f"\nsearch: the right page first for {share:.0%} of {len(queries)} queries"
        )
    assert share >= SHARE, "\n".join(
        [
            *misses,
            "To do: say the askers' words on the right page, in a heading or near one, or in docs/.asked.toml",
        ]
    )


def test_a_hit_opens_at_the_section_that_has_the_words(front: Page) -> None:
    """Not at the top of its page, where the asker would have to look for it again."""
    ask(front, "nlargest")
    front.locator(f"{LINK}[href*='#']").first.wait_for()
    first = front.locator(LINK).first.get_attribute("href")
    assert urlsplit(first).fragment, first


def test_a_hit_shows_questions_and_no_words_of_askers(front: Page) -> None:
    """A page is found by words that it does not have; what it shows of them are the questions that it answers."""
    [words, *_] = also_asked(HOME)["leaks/hidden-holders.md"]
    assert first_hit(front, words).endswith("leaks/hidden-holders")
    front.locator(".md-tag:visible").first.wait_for()
    shown = front.locator(".md-tag").all_text_contents()
    assert shown and all(one.endswith("?") for one in shown)


def test_a_slip_and_another_ending_are_forgiven(front: Page) -> None:
    """Two letters that changed places, one too few, and a word in the plural find what is meant."""
    meant = {
        "getrefcuont": "getrefcount",
        "tracemaloc": "tracemalloc",
        "weakrefs": "weakref",
    }
    for typed, word in meant.items():
        assert first_hit(front, typed) == first_hit(front, word) != "", typed


def test_a_part_of_a_dotted_name_is_found(front: Page) -> None:
    """Whoever types the bare name of a function finds it, though pages say it behind its module."""
    for name in ("get_referrers", "getsizeof", "referrers"):
        assert first_hit(front, name), name
