"""The curve: what a book of 50, 100, 200 and 400 snippets costs, each snippet more and each page more.

A step from one size to the next adds snippets and pages together, as a book grows; so the cost of a snippet here has a
part of its page in it. One more book, of the largest size with half as many pages, tells the two apart: what it saves
is the cost of the pages alone.

Times are those of processors, which other work on the machine hardly moves; the warm build by the clock stands beside
them. A cold build has one Python, so that its curve is ours and not that of many interpreters.
"""

from functools import partial
from pathlib import Path
from statistics import median

import synthetic
from copies import Copy, one_python
from curve_in_words import Curve, Size, in_words
from measure import Taken, Turns, Work, in_turns
from weights import SEARCH_INDEX, weigh

SIZES = [
    Size(50, 6),
    Size(100, 13),
    Size(200, 25),
    Size(400, 50),
]
FEWER_PAGES = Size(400, 25)
FILES = {
    "index of the search": SEARCH_INDEX,
    "the book on one page": "book.html",
    "facts.json": "facts.json",
}
"""What is weighed of each book."""


def measure(clone: Copy, around: Path, times: int) -> str:
    """The curve as two tables, and in words."""
    books = make_books(clone, around)
    cold_works: dict[str, Work] = {}
    warm_works: dict[str, Work] = {}
    for book in books:
        cold_works[book.name] = partial(build_cold, book)
        warm_works[book.name] = book.build
    cold = in_turns(cold_works, times)
    warm = in_turns(warm_works, times)
    curves = [
        curve("warm build", "ms", by_processor(warm)),
        curve("warm build by the clock", "ms", by_clock(warm)),
        curve("cold build, one Python", "ms", by_processor(cold)),
    ]
    for what, file in FILES.items():
        weights: list[float] = [weigh(book.site / file) for book in books]
        curves.append(curve(what, "B", weights))
    return in_words(SIZES, FEWER_PAGES, curves)


def curve(what: str, unit: str, values: list[float]) -> Curve:
    """The curve of these values, the last of which is the one of the book with fewer pages."""
    *line, fewer = values
    return Curve(what, unit, line, fewer)


def make_books(clone: Copy, around: Path) -> list[Copy]:
    """A book of each size, and last the one with fewer pages; one Python is all they find."""
    variables = one_python(around / "one-python")
    alone = Copy(clone.folder, variables)
    books = []
    for size in (*SIZES, FEWER_PAGES):
        folder = around / f"{size.snippets} snippets on {size.pages} pages"
        book = synthetic.make(alone, folder, size.snippets, size.pages)
        books.append(book)
    return books


def build_cold(book: Copy) -> Taken:
    """Build from an empty cache."""
    book.forget()
    return book.build()


def by_processor(turns: Turns) -> list[float]:
    """The milliseconds of processors, the median of each book."""
    found = []
    for taken in turns.values():
        seconds = median(one.processor for one in taken)
        found.append(1000 * seconds)
    return found


def by_clock(turns: Turns) -> list[float]:
    """The milliseconds by the clock, the median of each book."""
    found = []
    for taken in turns.values():
        seconds = median(one.wall for one in taken)
        found.append(1000 * seconds)
    return found
