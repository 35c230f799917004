"""Whether the recorder can be called as deep as the program is: at the recursion limit no function can be."""

from sys import getrecursionlimit, setrecursionlimit

DEEPEST = 400
"""So many calls may lie in one another: fewer than the interpreter allows, whose limit for those of C is lower."""
ROOM = 60
"""How many calls deep the recorder goes, and more."""


def is_too_deep() -> bool:
    """Whether more calls lie in one another: the interpreter refuses a limit that they have passed already."""
    limit = getrecursionlimit()
    try:
        setrecursionlimit(min(limit - ROOM, DEEPEST))
    except (RecursionError, ValueError):  # the second where the limit itself is so low
        return True
    setrecursionlimit(limit)
    return False
