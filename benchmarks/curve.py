"""The curve: what a book of 50, 100, 200 and 400 snippets costs, each snippet more and each page more.

A step from one size to the next adds snippets and pages together, as a book grows; so the cost of a snippet here has a
part of its page in it. A second book of the largest size has half as many pages, which tells the two apart: what it
saves is the cost of the pages alone.

The curve bends where a snippet more costs more than it did in the step before. Costs are held in processor time, which
other work on the machine hardly moves; the warm build by the clock stands beside it.
"""

from dataclasses import dataclass
from functools import partial
from itertools import pairwise
from pathlib import Path
from statistics import median

import synthetic
from copies import Copy, one_python
from measure import Taken, in_turns
from weights import SEARCH_INDEX, weight

SIZES = ((50, 6), (100, 13), (200, 25), (400, 50))
FEWER_PAGES = (400, 25)
ENDS = ("cold, one Python, s", "search index, B", "one page, B", "facts.json, B")
NOISE = 1.15
"""A step is a bend where a snippet costs so many times what it cost in the step before."""


@dataclass(frozen=True)
class Point:
    """What one size costs: seconds of a processor, seconds by the clock, gzipped bytes."""

    snippets: int
    pages: int
    warm: float
    warm_by_clock: float
    cold: float
    index: int
    book: int
    facts: int


COSTS = {
    "warm": ("warm build", "ms"),
    "cold": ("cold build, one Python", "ms"),
    "index": ("index of the search", "B"),
    "book": ("the book on one page", "B"),
    "facts": ("facts.json", "B"),
}
"""What a snippet more costs of each, in which unit."""


def measure(clone: Copy, around: Path) -> str:
    """The curve as two tables, and in words."""
    alone = Copy(clone.folder, one_python(around / "bin"))
    books: dict[str, Copy] = {}
    sizes = {f"{size[0]} on {size[1]}": size for size in (*SIZES, FEWER_PAGES)}
    for name, (snippets, pages) in sizes.items():
        folder = around / f"{snippets}-{pages}"
        books[name] = synthetic.make(alone, folder, snippets, pages)
    cold = in_turns({name: partial(build_cold, book) for name, book in books.items()})
    warm = in_turns({name: book.build for name, book in books.items()})
    points = [
        point(size, books[name].site, warm[name], cold[name])
        for name, size in sizes.items()
    ]
    *line, fewer = points
    parts = [sizes_table(points), steps_table(line), *words(line, fewer)]
    return "\n\n".join(parts)


def build_cold(book: Copy) -> Taken:
    """Build from an empty cache."""
    book.forget()
    return book.build()


def point(
    size: tuple[int, int], site: Path, warm: list[Taken], cold: list[Taken]
) -> Point:
    """What a built book of this size costs and weighs."""
    return Point(
        *size,
        warm=median(one.processor for one in warm),
        warm_by_clock=median(one.wall for one in warm),
        cold=median(one.processor for one in cold),
        index=weight((site / SEARCH_INDEX).read_bytes()),
        book=weight((site / "book.html").read_bytes()),
        facts=weight((site / "facts.json").read_bytes()),
    )


def row(*cells: object) -> str:
    """A line of a table in Markdown."""
    return f"| {' | '.join(map(str, cells))} |"


def sizes_table(points: list[Point]) -> str:
    """Each size in full."""
    heads = ("snippets", "pages", "warm build, s", "by the clock", *ENDS)
    lines = [row(*heads), row(*["---"] * len(heads))]
    for one in points:
        times = (one.warm, one.warm_by_clock, one.cold)
        weights = (one.index, one.book, one.facts)
        cells = [f"{number:.2f}" for number in times]
        cells += [f"{number:,}" for number in weights]
        lines.append(row(one.snippets, one.pages, *cells))
    return "\n".join(lines)


def cost(name: str, old: Point, new: Point, per: str = "snippets") -> float:
    """What a snippet more costs, or a page more, between two sizes: milliseconds or bytes."""
    grown = getattr(new, name) - getattr(old, name)
    unit = 1000 if COSTS[name][1] == "ms" else 1
    return float(unit * grown / (getattr(new, per) - getattr(old, per)))


def steps_table(line: list[Point]) -> str:
    """What a snippet more costs in each step, its part of a page included."""
    heads = [f"{old.snippets} to {new.snippets}" for old, new in pairwise(line)]
    lines = [row("a snippet more", *heads), row(*["---"] * len(heads), "---")]
    for name, (what, unit) in COSTS.items():
        costs = [f"{cost(name, old, new):,.1f}" for old, new in pairwise(line)]
        lines.append(row(f"{what}, {unit}", *costs))
    return "\n".join(lines)


def words(line: list[Point], fewer: Point) -> list[str]:
    """Where each of the curves bends, and what a page costs without its snippets."""
    sentences = [bend(name, line) for name in COSTS]
    for name in ("warm", "cold"):
        page = cost(name, fewer, line[-1], "pages")
        sentences.append(
            f"A page more with no snippet more costs {page:,.0f} ms of a {COSTS[name][0]}."
        )
    return [" ".join(sentences)]


def bend(name: str, line: list[Point]) -> str:
    """A sentence on where this curve bends."""
    what, unit = COSTS[name]
    costs = [cost(name, old, new) for old, new in pairwise(line)]
    for place, (before, now) in enumerate(pairwise(costs), 1):
        if now > NOISE * max(before, 0):
            where = f"at {line[place].snippets} snippets"
            return f"{what.capitalize()} bends up {where}: from {before:,.1f} to {now:,.1f} {unit} a snippet."
    if costs[-1] * NOISE < costs[0]:
        return f"{what.capitalize()} flattens: from {costs[0]:,.1f} to {costs[-1]:,.1f} {unit} a snippet."
    return f"{what.capitalize()} is straight: {costs[-1]:,.1f} {unit} a snippet at the end."
