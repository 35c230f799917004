"""A curve in words: what a snippet more and a page more cost, and where the curve bends."""

from dataclasses import dataclass
from itertools import pairwise

from measure import markdown

BEND = 1.5
"""A curve bends where a snippet more costs so many times what it cost on the whole way before.

Less is no bend: sections differ in size by chance, and times by what else the machine does.
"""


@dataclass(frozen=True)
class Size:
    """How big a book is."""

    snippets: int
    pages: int


@dataclass(frozen=True)
class Step:
    """From one size to the next: what a snippet more costs on the way, its part of a page with it."""

    old: Size
    new: Size
    cost: float


@dataclass(frozen=True)
class Curve:
    """One cost in its unit: a value for each size, and one for the book with fewer pages."""

    what: str
    unit: str
    values: list[float]
    fewer: float

    @property
    def title(self) -> str:
        """What it is, and its unit."""
        return f"{self.what}, {self.unit}"

    def steps(self, sizes: list[Size]) -> list[Step]:
        """The steps between the sizes."""
        found = []
        points = zip(sizes, self.values, strict=True)
        for (old, before), (new, now) in pairwise(points):
            grown = now - before
            more = new.snippets - old.snippets
            step = Step(old, new, grown / more)
            found.append(step)
        return found

    def bend(self, sizes: list[Size]) -> str:
        """Where it bends: at the first size from which on a snippet more costs clearly more than before it."""
        first, *others = self.steps(sizes)
        before = first
        for step in others:
            if step.cost > BEND * before.cost:
                where = f"bends up at {step.old.snippets} snippets"
                return self.sentence(where, before, step)
            before = self.way(sizes, step.new)
        if first.cost > BEND * step.cost:
            return self.sentence("flattens", first, step)
        return self.sentence("is straight", first, step)

    def way(self, sizes: list[Size], end: Size) -> Step:
        """The whole way from the smallest size to this one, as one step."""
        start, *_ = sizes
        first, *_ = self.values
        last = self.values[sizes.index(end)]
        more = end.snippets - start.snippets
        return Step(start, end, (last - first) / more)

    def sentence(self, does: str, before: Step, after: Step) -> str:
        """What it does, and what a snippet more costs in one step and in another."""
        old = rounded(before.cost)
        new = rounded(after.cost)
        costs = f"from {old} to {new} {self.unit} a snippet"
        return f"{self.what} {does}, {costs}"


def rounded(cost: float) -> str:
    """A cost as a reader wants it."""
    return f"{cost:,.1f}"


def in_words(sizes: list[Size], fewer: Size, curves: list[Curve]) -> str:
    """Each size in full, what a snippet more costs in each step, and where each curve bends."""
    bends = [curve.bend(sizes) for curve in curves]
    sentence = f"Where it bends: {'; '.join(bends)}."
    full = in_full(sizes, fewer, curves)
    steps = in_steps(sizes, fewer, curves)
    return "\n\n".join([full, steps, sentence])


def in_full(sizes: list[Size], fewer: Size, curves: list[Curve]) -> str:
    """A line a size."""
    titles = [curve.title for curve in curves]
    lines = [["snippets", "pages", *titles]]
    for place, size in enumerate(sizes):
        values = [curve.values[place] for curve in curves]
        lines.append(line_of(size, values))
    values = [curve.fewer for curve in curves]
    lines.append(line_of(fewer, values))
    return markdown(lines)


def line_of(size: Size, values: list[float]) -> list[str]:
    """A size, and what each curve says of it."""
    cells = [size.snippets, size.pages, *values]
    return [f"{cell:,.0f}" for cell in cells]


def in_steps(sizes: list[Size], fewer: Size, curves: list[Curve]) -> str:
    """A line a cost: what a snippet more costs in each step, and what a page alone does."""
    heads = ["a snippet more"]
    for old, new in pairwise(sizes):
        heads.append(f"{old.snippets} to {new.snippets}")
    heads.append("a page alone")
    lines = [heads]
    *_, most = sizes
    pages = most.pages - fewer.pages
    for curve in curves:
        cells = [curve.title]
        for step in curve.steps(sizes):
            cells.append(rounded(step.cost))
        *_, dearest = curve.values
        saved = dearest - curve.fewer
        cells.append(rounded(saved / pages))
        lines.append(cells)
    return markdown(lines)
