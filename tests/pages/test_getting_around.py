"""The things people expect of a site: ways on and back, copying, editing, finding, how long it takes, how old it is."""

import json
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
import soups
from bs4 import BeautifulSoup
from histories import git
from playwright.sync_api import Browser, Page, expect
from subjects import NEWER, moving

from living_memory.book import fences
from living_memory.book.model import Book
from living_memory.git import last_changed, newest_day
from living_memory.pages import copy_buttons, links, reading
from living_memory.project import HOME

LESSON = "lifetimes/cycles.html"


@pytest.fixture(params=[320, 390, 1280])
def page(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    """A page of a small phone, a phone, and a desk."""
    context = browser.new_context(viewport={"width": request.param, "height": 800})
    yield context.new_page()
    context.close()


@pytest.fixture
def opened(browser: Browser) -> Iterator[Page]:
    """A page of a desk, whose clipboard can be read."""
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    yield context.new_page()
    context.close()


def test_each_lesson_leads_on_and_back(site: Path) -> None:
    """The foot of a page names the page before it and the page after it."""
    foot = soups.page(site, LESSON).select_one(".md-footer__inner")
    assert foot["aria-label"]
    assert "weak-references" in foot.select_one(".md-footer__link--prev")["href"]
    assert (
        "when-the-collector-runs" in foot.select_one(".md-footer__link--next")["href"]
    )


@pytest.mark.kept
def test_breadcrumbs_lead_back(page: Page, address: str) -> None:
    """Above the title stand the front page and the part of the book, on one line, each a link."""
    page.goto(address + LESSON)
    crumbs = page.locator("nav.md-path a")
    assert [text.strip() for text in crumbs.all_inner_texts()] == ["Home", "Lifetimes"]
    tops = {round(box.bounding_box()["y"]) for box in crumbs.all()}
    assert len(tops) == 1 and tops.pop() < page.locator("h1").bounding_box()["y"]
    crumbs.first.click()
    assert page.url == address + "index.html"


@pytest.mark.kept
def test_plain_code_can_be_copied(opened: Page, address: str) -> None:
    """A block of code that is no figure has a button that copies it, and no more."""
    opened.goto(address + "how-this-stays-true.html")
    blocks = opened.locator("article .highlight:not(.lm-figure .highlight)")
    assert (
        blocks.count()
        == opened.locator("article .lm-copy:not(.lm-figure .lm-copy)").count()
        > 1
    )
    opened.locator("article .lm-copy:not(.lm-figure .lm-copy)").first.click()
    copied = opened.evaluate("navigator.clipboard.readText()")
    assert copied == blocks.first.locator("code").text_content()


def test_copied_text_is_the_text() -> None:
    """What stands in the attribute is what the block shows, whatever signs it holds; figures keep their one button."""
    code = "<span>a</span> &lt; &quot;b&quot; &amp; {c}\n"
    block = f'<div class="highlight"><pre><span></span><code>{code}</code></pre></div>'
    made = BeautifulSoup(
        copy_buttons.with_buttons(f'{block}<div class="lm-code">{block}</div>'),
        "html.parser",
    )
    assert [button["data-clipboard-text"] for button in made.select("button")] == [
        'a < "b" & {c}\n'
    ]


def test_pencils_point_at_their_files(chapters: dict[Path, BeautifulSoup]) -> None:
    """The pencil of a page opens the page, that of a lab the lab, that of a snippet the snippet, and all are there."""
    edited = []
    for path, html in chapters.items():
        if path.name == "404.html":
            continue
        [pencil] = html.select("a[rel=edit]")
        files = [
            link["href"].partition("/edit/main/")[2]
            for link in (pencil, *html.select("a.lm-tool"))
        ]
        assert not [file for file in files if not (HOME / file).is_file()], path
        edited.append(files[0])
    sources = [*(HOME / "docs").rglob("*.md"), *(HOME / "docs").glob("labs/*.py")]
    sources.remove(
        HOME / "docs/book.md"
    )  # it repeats all others, and has nothing of its own
    assert sorted(edited) == sorted(
        path.relative_to(HOME).as_posix() for path in sources
    )


@pytest.mark.kept("search")
@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("pear still sees", "pear+still+sees"),
        ("found by collect", "found+collect"),
        ("spare after append", "spare+spar+append"),
    ],
)
def test_search_finds_a_label(
    opened: Page, address: str, words: str, found: str, the_book: Book
) -> None:
    """What a program prints can be searched for: a lesson whose programs print it is among the first three pages."""
    opened.goto(address)
    opened.keyboard.press("/")
    opened.keyboard.type(words)
    links = opened.locator(".md-search-result__link")
    expect(links.and_(opened.locator(f'[href*="{found}"]')).first).to_be_attached()
    pages = [
        link.get_attribute("href").removeprefix(address).partition("?")[0]
        for link in links.all()
    ]
    printing = {
        name.split("/")[0]
        for name in the_book.snippets
        if words in str(the_book.outputs(name))
    }
    assert printing & {Path(page).stem for page in list(dict.fromkeys(pages))[:3]}


def test_search_leaves_the_steps_out(site: Path, the_book: Book) -> None:
    """The index holds what figures say, cell by cell, and neither players nor identities nor buttons."""
    index = json.loads((site / "search/search_index.json").read_text(encoding="utf-8"))
    said = {entry["location"]: entry["text"] for entry in index["docs"]}
    moved = moving(the_book)
    newest = the_book.outputs(moved.name)[NEWER[-1]][moved.label].value
    page = moved.page.replace(".md", ".html")
    cells = f"{moved.label} {newest}"
    assert [at for at in said if at.startswith(page) and cells in said[at]], cells
    for noise in ("Watch it, line by line", "Step 1 of", "GCC", "minutes to read"):
        told = [
            where for where in said if where.startswith(LESSON) and noise in said[where]
        ]
        assert not told, f"{noise!r} can be searched for in {told}"


@pytest.mark.kept
def test_word_explains_itself(opened: Page, address: str) -> None:
    """A word of the glossary, reached by keyboard, shows its meaning; followed, it leads to its entry."""
    opened.goto(address + LESSON)
    word = opened.locator("a.lm-term", has_text="weak reference").first
    meaning = word.get_attribute("title")
    word.focus()
    tip = opened.locator(".md-tooltip2--active")
    tip.wait_for()
    assert tip.inner_text().strip() == meaning
    word.press("Enter")
    expect(opened.locator("dt:target")).to_be_visible()
    assert opened.url == f"{address}reference/glossary.html#weak-reference"
    entry = opened.locator("dt#weak-reference + dd").inner_text()
    assert entry.startswith(meaning)


@pytest.mark.kept
def test_word_explains_itself_to_a_finger(browser: Browser, address: str) -> None:
    """On a screen that is touched, with or without JavaScript, a tap leads to the meaning."""
    for javascript in (True, False):
        context = browser.new_context(
            has_touch=True, is_mobile=True, java_script_enabled=javascript
        )
        touched = context.new_page()
        touched.goto(address + LESSON)
        touched.locator("a.lm-term").first.tap()
        touched.wait_for_url("**/reference/glossary.html#*")
        context.close()


def test_words_are_marked_once(site: Path, chapters: dict[Path, BeautifulSoup]) -> None:
    """A lesson marks a word at its first place alone, and never in a heading or in a figure."""
    for path, page in chapters.items():
        links = page.select("article a.lm-term")
        targets = [link["href"] for link in links]
        assert len(targets) == len(set(targets)) or path.stem == "what-moved", path
        assert not [
            link
            for link in links
            if link.find_parent(["h1", "h2", "figure", "code", "data"])
        ], path
    assert soups.page(site, LESSON).select("a.lm-term")


def test_lesson_says_how_long_it_takes(site: Path, the_book: Book) -> None:
    """Under the title of each lesson, and of nothing else, stand the minutes of its road, and of what is deeper."""
    for path in (HOME / "docs").rglob("*.md"):
        name = path.relative_to(HOME / "docs").as_posix()
        told = soups.page(site, name.removesuffix(".md")).select("h1 + .lm-reading")
        times = reading.times(the_book, path.read_text(encoding="utf-8"))
        words = f"{times.road} minute{'s' * (times.road > 1)} to read"
        if times.deeper:
            plural = "s" * (times.deeper > 1)
            words += f", and {times.deeper} minute{plural} deeper"
        expected = [words] * links.is_lesson(the_book, name)
        assert [one.get_text() for one in told] == expected, name
    assert not links.is_lesson(the_book, "index.md") and not links.is_lesson(
        the_book, "reference/sizes.md"
    )


def test_minutes_count_words_and_code(the_book: Book) -> None:
    """A page of nothing takes a minute; words and lines of code add to it, a table of outputs does not."""
    name = next(iter(the_book.snippets))
    code = f'from living_memory import show\nprint(show("{name}"))'
    fence = f"{fences.OPEN}\n{code}\n```\n"
    assert reading.minutes(the_book, "# Short\n") == 1
    assert reading.minutes(the_book, "word " * 5 * reading.WORDS) == 5
    assert reading.minutes(the_book, fence * 10) > reading.minutes(the_book, fence) == 1


@pytest.fixture
def history(tmp_path: Path) -> Path:
    """A repository of three commits: two pages, then one of them changed, then a snippet."""
    folder = tmp_path / "whole"
    for path, day in (
        ("docs/old.md docs/new.md", 2),
        ("docs/new.md", 3),
        ("snippets/pears/öl.py", 4),
    ):
        for one in path.split():
            (folder / one).parent.mkdir(parents=True, exist_ok=True)
            (folder / one).write_text(f"day {day}\n")
        if day == 2:
            git(folder, "init", "-q")
        git(folder, "add", ".")
        git(folder, "commit", "-qm", "grafted, or so it seems", day=f"2026-01-0{day}")
    return folder


def test_last_change_is_that_of_git(history: Path) -> None:
    """Each file has the day of its last commit; a page has that of the newest file it is made of."""
    days = last_changed(history)
    pear = "snippets/pears/öl.py"
    assert days == {
        "docs/old.md": "2026-01-02",
        "docs/new.md": "2026-01-03",
        pear: "2026-01-04",
    }
    assert (
        newest_day(days, ["docs/new.md", "docs/old.md", "docs/unknown.md"])
        == "2026-01-03"
    )
    assert newest_day(days, []) == ""


def test_last_change_of_a_shallow_clone(history: Path, tmp_path: Path) -> None:
    """Where history was cut, a file that lies behind the cut has no day, instead of a wrong one."""
    git(tmp_path, "clone", "-q", "--depth=2", history.as_uri(), "cut")
    assert last_changed(tmp_path / "cut") == {"snippets/pears/öl.py": "2026-01-04"}


def test_last_change_without_git(
    history: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A folder that is no repository, one that another repository does not know, and no git at all: nothing."""
    (tmp_path / "loose/docs").mkdir(parents=True)
    assert last_changed(tmp_path / "loose") == {}
    (history / "inner/docs").mkdir(parents=True)
    assert last_changed(history / "inner") == {}
    monkeypatch.setenv("PATH", str(tmp_path))
    assert last_changed(history) == {}


def test_git_is_asked_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """One call serves all pages, and it may fetch nothing."""
    asked = []
    real = subprocess.run
    monkeypatch.setattr(
        subprocess,
        "run",
        lambda *args, **named: asked.append(named) or real(*args, **named),
    )
    last_changed(HOME)
    assert len(asked) == 1 and asked[0]["env"]["GIT_NO_LAZY_FETCH"] == "1"


def test_page_says_when_it_changed(site: Path) -> None:
    """At the foot of a page stands the day of its last change, for people and for programs; without a day, nothing."""
    days = last_changed(HOME)
    for path in (HOME / "docs").rglob("*.md"):
        name = path.relative_to(HOME / "docs").as_posix()
        html = soups.page(site, name.removesuffix(".md"))
        day = newest_day(days, links.sources_of(name, path.read_text(encoding="utf-8")))
        told = [
            (time["datetime"], time.get_text())
            for time in html.select(".md-source-file time")
        ]
        assert told == [(day, day)] * bool(day), name
