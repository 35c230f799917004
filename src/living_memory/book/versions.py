"""Minor versions of Python, `3.14`: their order, which are neighbours, and how a text names several of them."""

from collections.abc import Iterable
from itertools import groupby

from ..inside.kinds import release
from ..project import SUPPORTED


def minor_of(who: str) -> str:
    """`3.14` of a release, `3.14.10rc1`, or of a full identity, `3.14.10+ (main, …) …`; empty where it names none."""
    numbers = release(who).split(".")
    return ".".join(numbers[:2])


def order(version: str) -> tuple[int, ...]:
    """What to sort versions by, the oldest first: `(3, 9)` of `3.9` comes before `(3, 10)`."""
    numbers = version.split(".")
    return tuple(map(int, numbers))


def neighbours(minors: Iterable[str]) -> list[list[str]]:
    """The versions, oldest first, in groups whose members follow one another in the book.

    What the book does not support is left out.
    """
    wanted = set(minors)
    groups = []
    for is_wanted, group in groupby(SUPPORTED, lambda minor: minor in wanted):
        if is_wanted:
            groups.append(list(group))
    return groups


def in_a_head(minors: Iterable[str]) -> str:
    """The versions as the head of a column names them: `3.10 to 3.13, 3.15`."""
    spans = []
    for group in neighbours(minors):
        span = group[0]
        if len(group) > 1:
            span += f" to {group[-1]}"
        spans.append(span)
    return ", ".join(spans)


def in_a_sentence(minors: Iterable[str]) -> str:
    """The versions as a sentence names them: two by `and`, `3.14 and 3.15`; else as a head does."""
    known = sorted(minors, key=order)
    if len(known) == 2:
        return " and ".join(known)
    return in_a_head(known)
