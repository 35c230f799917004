"""Which Pythons of the book a test is about, said so that a new one is among them."""

from living_memory.book.versions import order
from living_memory.project import SUPPORTED


def since(minor: str) -> tuple[str, ...]:
    """The Pythons of the book from this one on."""
    return tuple(one for one in SUPPORTED if order(one) >= order(minor))


def until(minor: str) -> tuple[str, ...]:
    """The Pythons of the book up to this one."""
    return tuple(one for one in SUPPORTED if order(one) <= order(minor))


def named(words: str) -> tuple[str, ...]:
    """The Pythons that these words name: `since 3.12`, `until 3.11`, or each by itself, `3.11 3.13`."""
    first, *rest = words.split()
    spans = {"since": since, "until": until}
    return spans[first](*rest) if first in spans else (first, *rest)
