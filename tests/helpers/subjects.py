"""What a test of the machinery looks at: a small book of its own, or whatever in the book has what it needs.

No such test names a snippet of the book, or what one prints: whoever changes, renames or removes it changes no test.
`tests/test_laws.py` holds this.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from living_memory.book import model, page_sections
from living_memory.book.authored import pages
from living_memory.book.comparison import groups
from living_memory.book.exercises import BROWSER
from living_memory.book.fence_code import Call
from living_memory.book.fences import calls
from living_memory.book.model import Book
from living_memory.inside.outputs import REFUSED, parse
from living_memory.pages import links
from living_memory.project import HOME, SUPPORTED

OLDEST, *NEWER = SUPPORTED
PEARS = "fruit/pears"
"""A snippet of the small book, with one label, `pears`."""
ANCHOR = re.compile(r"\{ #([a-z-]+)")
FOLLOWED = re.compile(
    r'show\("(?P<name>[\w/-]+)"(?=[^\n]*ask=).*?^```\n\n[A-Z]', re.M | re.S
)
"""A fence that asks, with a sentence behind it."""
NONE = "this test looks at {}, and the book has none any more: let it look at a small book of its own"


class Moving(NamedTuple):
    """A label that one version prints otherwise than all others, on the page of its lesson."""

    name: str
    label: str
    page: str


def orchard() -> Book:
    """A small book in which the oldest Python counts one pear more than the others do."""
    book = model.read(HOME / "tests/data/small")
    for name in book.snippets:
        counted = dict.fromkeys(NEWER, parse("pears: 2"))
        book.runs[name] = {OLDEST: parse("pears: 3")} | counted
    return book


def moving(book: Book) -> Moving:
    """The first quoted label of a lesson that the oldest version alone prints otherwise."""
    for found in every_moving(book):
        return found
    raise AssertionError(NONE.format(f"a label that moved after {OLDEST}"))


def every_moving(book: Book) -> Iterator[Moving]:
    """All of them."""
    for name, page in links.pages(book).items():
        text = (HOME / "docs" / page).read_text(encoding="utf-8")
        columns = [minors for minors, _ in groups(book.outputs(name))]
        if columns != [[OLDEST], NEWER]:
            continue
        outputs = book.outputs(name)
        for label in outputs[OLDEST]:
            is_quoted = f"{{{{ {name}: {label} @ {OLDEST} }}}}" in text
            if is_quoted and outputs[OLDEST].differs(label, outputs[NEWER[0]]):
                yield Moving(name, label, page)


def longest_table(book: Book) -> Moving:
    """The snippet of a lesson that prints the most lines on the oldest version, with the first of its labels."""
    shown_on = links.pages(book)
    name = max(shown_on, key=lambda name: len(book.outputs(name).get(OLDEST, ())))
    return Moving(name, next(iter(book.outputs(name)[OLDEST])), shown_on[name])


class Deep(NamedTuple):
    """A lesson with deeper sections, and with a question on its road that text follows."""

    page: str
    anchor: str
    """That of its first deeper section."""
    question: str
    """The snippet of which it asks."""


def deep() -> Deep:
    """The first lesson that has both."""
    for path in sorted((HOME / "docs").rglob("*.md")):
        text = path.read_text(encoding="utf-8")
        road, deeper = page_sections.road_and_deeper(text)
        found = FOLLOWED.search(road)
        if deeper and found:
            page = path.relative_to(HOME / "docs").with_suffix("").as_posix()
            anchor = ANCHOR.search(deeper)
            assert anchor, page
            return Deep(page, anchor[1], found["name"])
    raise AssertionError(NONE.format("a deeper section and a question"))


def watched(book: Book) -> str:
    """The first snippet whose steps are recorded."""
    for name, snippet in book.snippets.items():
        if snippet.path.with_suffix(".watch.json").exists():
            return name
    raise AssertionError(NONE.format("a watched snippet"))


class Changeable(NamedTuple):
    """A page of the site, and the figures on it that a reader may change."""

    page: str
    plain: str
    """Without a question, with several labels; a browser runs it."""
    exercise: str
    """An exercise without a question, of which each label counts."""
    answer: str
    """What solves it."""


class Asking(NamedTuple):
    """A figure with a question, and the page of the site that it stands on."""

    page: str
    name: str


def changeable(book: Book) -> Changeable:
    """The first page that has all of them."""
    for page, text in pages(book.folder):
        figures = [call for call in calls(text) if call.is_figure]
        plain = [
            call.name
            for call in figures
            if is_plain(book, call) and not waits(text, call)
        ]
        exercises = [call for call in figures if is_watchable_exercise(book, call)]
        if plain and exercises:
            first, *_ = exercises
            where = page.removesuffix(".md") + ".html"
            answer = str(first.given["answer"])
            return Changeable(where, plain[0], first.name, answer)
    raise AssertionError(NONE.format("a page with an exercise and other figures"))


def asking(book: Book) -> Asking:
    """The first figure that asks its reader to guess in words, of a program that a browser runs."""
    for page, text in pages(book.folder):
        for call in filter(is_asking, calls(text)):
            printed = book.builds(call.name).get(BROWSER)
            if printed and REFUSED not in printed:
                return Asking(page.removesuffix(".md") + ".html", call.name)
    raise AssertionError(NONE.format("a question without answers to press"))


def is_watchable_exercise(book: Book, call: Call) -> bool:
    """Whether a figure is an exercise, judged by all labels, of a program that imports nothing: it can be watched."""
    return {*call.given} == {"name", "answer"} and (
        "import" not in book.snippets[call.name].code
    )


def is_asking(call: Call) -> bool:
    """Whether a figure asks its reader to guess, and offers no answers."""
    return call.is_figure and "ask" in call.given and "guess" not in call.given


def is_plain(book: Book, call: Call) -> bool:
    """Whether a figure is shown without a question and an exercise, with several labels, and runs in a browser."""
    printed = book.builds(call.name).get(BROWSER, {})
    return not {"ask", "answer"} & {*call.given} and len(printed) > 2


def waits(text: str, call: Call) -> bool:
    """Whether a figure stands behind a question of its section, and is seen with its answer alone."""
    before = text.splitlines()[: call.line - 1]
    section = "\n".join(before).rpartition("\n## ")[2]
    return "ask=" in section


def refused(book: Book) -> Moving:
    """The first snippet that no browser runs, with the reason as its label, and its page."""
    for name, page in links.pages(book).items():
        printed = book.builds(name).get(BROWSER, {})
        if REFUSED in printed and "Error" in printed[REFUSED].value:
            where = page.removesuffix(".md") + ".html"
            return Moving(name, printed[REFUSED].value, where)
    raise AssertionError(NONE.format("a snippet that no browser runs"))
