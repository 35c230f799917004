"""How often each address comes: the one thing that is counted everywhere."""

from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterable

ByAddress: TypeAlias = "dict[int, int]"
"""A number for each address."""


def tally(addresses: "Iterable[int]") -> ByAddress:
    """How often each of these addresses comes.

    Not by `collections.Counter`: it asks an abstract class, which remembers the question by a weak reference, and that
    is one object more for the snippet to find.
    """
    found: ByAddress = {}
    for address in addresses:
        before = found.get(address, 0)
        found[address] = before + 1
    return found
