"""A new Python in the list: citations that end with the version before it take it in, where its own source has them."""

from pathlib import Path

from ..files import exact, write
from ..project import SUPPORTED
from .sources import Cited, Tree, citations


def widen(folder: Path, known: list[Tree]) -> list[str]:
    """Write the newest version behind each `@` that ends with the one before it; give a line that counts them.

    Without the tree of the newest version nothing is written. What it has not stays as it is: that is so.
    """
    newest = [tree for tree in known if tree.minor == SUPPORTED[-1]]
    narrow = [
        one
        for tree in newest
        for one in citations(folder)
        if one.place.last == SUPPORTED[-2] and tree.has(one.place)
    ]
    for one in narrow:
        path = folder / one.page
        longer = exact(path).replace(f"[^{one.typed}]", f"[^{wide(one)}]")
        write(path, longer, one.page)
    return [f"widened to {SUPPORTED[-1]}: {len(narrow)} citations"] if narrow else []


def wide(one: Cited) -> str:
    """What is typed for it from now on; without versions where all have it."""
    words, _, _ = one.typed.rpartition(" @ ")
    first, newest = one.place.first, SUPPORTED[-1]
    return words if first == SUPPORTED[0] else f"{words} @ {first} to {newest}"
