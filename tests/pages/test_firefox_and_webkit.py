"""What a reader with Firefox or with WebKit does on a few pages; all other tests of pages are Chromium's.

A browser that is not here is named in the closing summary, with what brings it; `--browsers=all` requires both.
"""

import json
import re
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from functools import cache
from pathlib import Path

import pytest
from firefox import Firefox
from hosts import NEXT, SIZES, UNKIND, host
from hosts import SHOWN as LINE
from other_browsers import FIREFOX, OTHERS, WEBKIT
from readers import Reader
from selenium.webdriver.common.keys import Keys
from subjects import changeable
from webkit import WebKit

from living_memory import cli
from living_memory.book import model
from living_memory.project import HOME

KINDS = {"firefox": Firefox, "webkit": WebKit}
FRONT, LESSON, LAB = "index.html", "lifetimes/cycles.html", "labs/growth_staircase.html"
TABLE = "document.querySelector('.lm-outputs thead')"
COUNTER = "document.querySelector('.lm-at').innerText"
CHOOSER = "document.querySelector('.lm-chooser .lm-python')"
SHOWN = """[...document.querySelector(".lm-reel").querySelectorAll(".lm-step .lm-ran")]
.filter((one) => one.checkVisibility({visibilityProperty: true})).length"""
BENCH = "document.querySelector('.lm-bench')"
TOLD = "document.querySelector('.lm-live').textContent"
FOUND = ".md-search-result__link"
pytestmark = pytest.mark.kept(
    "tests/helpers/firefox.py",
    "tests/helpers/webkit.py",
    "tests/helpers/readers.py",
    "search",
    values=["program"],
)


@pytest.fixture(scope="module", params=OTHERS)
def program(request: pytest.FixtureRequest, told: list[str]) -> list[str]:
    """Which browser it is, of which release; what is not here is told, and fails where it is required."""
    wanted = OTHERS[request.param]
    if wanted.lacking:
        told.append(wanted.help)
        because = f"{wanted.name} is not here: the closing summary says what brings it"
        if request.config.getoption("browsers") == "all":
            pytest.fail(because, pytrace=False)
        pytest.skip(because)
    return [request.param, *wanted.identity]


@pytest.fixture(scope="module")
def start(
    program: list[str], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Callable[[], Reader]]:
    """What starts the browser when it is asked first; so a test that is not run again starts none."""
    name, *_ = program
    with ExitStack() as ending:

        @cache
        def started() -> Reader:
            reader = KINDS[name](tmp_path_factory.mktemp(name) / "kept")
            ending.callback(reader.close)
            return reader

        yield started


@pytest.fixture
def reader(start: Callable[[], Reader]) -> Iterator[Callable[[str], Reader]]:
    """What opens a page in it; at the end the browser must have complained of nothing."""
    opened = []

    def open_page(url: str) -> Reader:
        reader = start()
        reader.resize(1280)
        reader.open(url)
        opened.append(reader)
        return reader

    yield open_page
    for one in opened:
        assert not one.complaints(), f"{one.ask('location.href')} is complained of"


@pytest.mark.parametrize("page", [FRONT, LAB])
def test_page_fits_a_phone(
    page: str, reader: Callable[[str], Reader], address: str
) -> None:
    """The front page and a lab are shown, and nothing is wider than a narrow window."""
    opened = reader(address + page)
    assert opened.ask("document.querySelector('h1').checkVisibility()")
    opened.resize(390)
    wide = opened.ask("document.documentElement.scrollWidth - innerWidth")
    assert wide <= 0, f"{page} is {wide} pixels wider than the window"


def steps_of(opened: Reader) -> str:
    """How many steps its first player has, as the player says it."""
    _, _, last = opened.ask(COUNTER).partition(" / ")
    return last


def next_after(shown: str) -> str:
    """What stands beside the buttons one step later: `3 / 10` after `2 / 10`."""
    step, _, last = shown.partition(" / ")
    return f"{int(step) + 1} / {last}"


def test_player_is_stepped(reader: Callable[[str], Reader], address: str) -> None:
    """Buttons and lines are pressed, and the strip goes by arrow keys: the step that is meant is shown."""
    opened = reader(address + LESSON)
    opened.wait_for(f"{COUNTER}.includes('/')")
    last = steps_of(opened)
    start = opened.ask(COUNTER)
    opened.click(".lm-bar [data-go=next]")
    assert opened.ask(COUNTER) == next_after(start)
    opened.press(Keys.END)
    assert opened.ask(COUNTER) == f"{last} / {last}"
    opened.click(".lm-strip label")
    assert opened.ask(COUNTER) == f"1 / {last}"
    opened.ask("document.querySelector('.lm-reel input:checked').focus()")
    opened.press(Keys.ARROW_RIGHT + Keys.ARROW_RIGHT + Keys.ARROW_LEFT)
    assert opened.ask(COUNTER) == f"2 / {last}"
    assert opened.ask(SHOWN) == 1


def test_python_is_chosen(reader: Callable[[str], Reader], address: str) -> None:
    """Chosen by keyboard, the reader's Python comes first in a table, and the page knows it when it is opened again."""
    opened = reader(address + LESSON)
    opened.ask(f"{CHOOSER}.focus()")
    opened.press("3.10")
    opened.wait_for(f"{TABLE}.innerText.includes('your 3.10')")
    opened.open(address + LESSON)
    assert opened.ask(f"{CHOOSER}.value") == "3.10"
    opened.ask("localStorage.clear()")


def test_search_finds(reader: Callable[[str], Reader], address: str) -> None:
    """What is typed after `/` is found."""
    opened = reader(address + FRONT)
    opened.press("/")
    opened.press("outlives its last name")
    opened.wait_for(f"document.querySelector('{FOUND}')")
    assert "cycles" in opened.ask(f"document.querySelector('{FOUND}').href")


def test_lesson_without_a_server(reader: Callable[[str], Reader], site: Path) -> None:
    """Opened from a file, a lesson steps, searches and knows the reader's Python as well."""
    opened = reader((site / LESSON).as_uri())
    opened.wait_for(f"{COUNTER}.includes('/')")
    start = opened.ask(COUNTER)
    opened.click(".lm-bar [data-go=next]")
    assert opened.ask(COUNTER) == next_after(start)
    opened.ask(f"{CHOOSER}.focus()")
    opened.press("3.10")
    opened.wait_for(f"{TABLE}.innerText.includes('your 3.10')")
    opened.ask("document.activeElement.blur()")
    opened.press("/")
    opened.press("outlives its last name")
    opened.wait_for(f"document.querySelector('{FOUND}')")


def test_embedded_player_keeps_its_style(
    reader: Callable[[str], Reader], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On a page with an unkind style a player looks as on a kind one, and its button leads on without a script."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "mine.py").write_text("pear = [1]\nplum = pear\ndel pear\n")
    assert cli.main(["watch", "mine.py", "--embed"]) == 0
    player = (tmp_path / "mine.embed.html").read_text(encoding="utf-8")
    looks = []
    for name, style in (("kind.html", ""), ("unkind.html", UNKIND)):
        (tmp_path / name).write_text(host(player, style), encoding="utf-8")
        opened = reader((tmp_path / name).as_uri())
        looks.append(opened.ask(SIZES))
    assert looks[0] == looks[1]
    opened.ask(NEXT)
    assert "line 2" in str(opened.ask(LINE))


def test_own_program_is_watched(reader: Callable[[str], Reader], address: str) -> None:
    """Python starts in the page, the picture of a program steps, and a second run needs no start from nothing."""
    opened = reader(address + "watch.html")
    opened.click(".lm-shelf")
    opened.wait_for("document.querySelector('.cm-content')")
    for _ in range(2):
        opened.click("[data-do=watch]")
        opened.wait_for(f"{BENCH}.ariaBusy === 'true'")
        opened.wait_for(f"{BENCH}.ariaBusy === 'false'")
    opened.click(".lm-view [data-go=next]")
    assert str(opened.ask(COUNTER)).startswith("2 / ")
    assert str(opened.ask(TOLD)).startswith("Step 2, line 2.")


def test_figure_is_changed_and_run(
    reader: Callable[[str], Reader], address: str, the_book: model.Book
) -> None:
    """The code of a figure becomes an editor, and what it prints in this browser stands in a column of its own."""
    on = changeable(the_book)
    figure = f"[id='{on.plain}']"
    opened = reader(address + on.page)
    opened.click(f"{figure} .lm-change button")
    opened.wait_for(f'document.querySelector("{figure} .cm-content")')
    opened.press(f"2{Keys.ENTER}")
    typed = opened.ask(f'document.querySelector("{figure} .cm-content").innerText')
    assert str(typed).startswith("2\n")
    opened.click(f"{figure} [data-do=run]")
    opened.wait_for(f'document.querySelector("{figure} .lm-outputs td.lm-own")')
    column = f'document.querySelectorAll("{figure} .lm-own")'
    head, *own = json.loads(
        opened.ask(f"JSON.stringify([...{column}].map((one) => one.innerText))")
    )
    assert "yours" in head and own and not any("not printed" in one for one in own)
    opened.click(f"{figure} [data-do=close]")
    assert not opened.ask(f'document.querySelector("{figure} .lm-own")')


WRONG = {
    "while it loads": "<img src='http://127.0.0.1:9/a.png'>",
    "later": "<script nonce='here'>setTimeout(() => console.error('pears'), 1000)</script>",
}


@pytest.mark.parametrize("when", WRONG)
def test_complaints_are_heard(
    when: str, start: Callable[[], Reader], tmp_path: Path
) -> None:
    """What a page does wrong while it loads, and later, is heard; so the tests above can fail."""
    policy = "default-src 'none'; script-src 'nonce-here'"
    page = tmp_path / "wrong.html"
    page.write_text(
        f"<!doctype html><meta charset=utf-8><title>Wrong</title>"
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">{WRONG[when]}'
    )
    reader = start()
    reader.open(page.as_uri())
    reader.ask("new Promise((done) => setTimeout(done, 1100))")
    [complaint] = reader.complaints()
    assert ("127.0.0.1:9" if when == "while it loads" else "pears") in complaint


def test_ci_brings_what_the_summary_names() -> None:
    """Where a browser is missing, the summary names the packages that `.ci/get-browsers` installs."""
    script = (HOME / ".ci/get-browsers").read_text(encoding="utf-8")
    [packages] = re.findall(r"^packages=\((.*)\)$", script, re.M)
    named = [wanted.packages for wanted in OTHERS.values()]
    assert " ".join(named) == packages


def test_missing_browser_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is not on the PATH is named with the package that brings it, also where only its driver is missing."""
    monkeypatch.setenv("PATH", "/nowhere")
    monkeypatch.delenv("FIREFOX", raising=False)
    monkeypatch.setenv("WEBKIT", sys.executable)
    assert FIREFOX.help.startswith("not here: Firefox, so no test")
    assert "apt-get install firefox-esr " in FIREFOX.help
    assert WEBKIT.lacking == ["WebKitWebDriver", "Xvfb"]
    monkeypatch.setenv("FIREFOX", sys.executable)
    assert not FIREFOX.lacking
