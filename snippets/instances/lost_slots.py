"""A subclass or a base without slots gives each instance a `__dict__`, and more bytes.

3.11: an instance that has slots, too, has room for thirty further attributes at first, and later for one (gh-89503).
3.12: the pointer for weak references moved out of an instance's value, to an empty place before its header (gh-95245).
3.13: an instance that has slots, too, gets room for further attributes with the first of them, in a dict (gh-115776).
3.14: each instance of one size has room for further attributes in its own block again (gh-115776).
"""

import tracemalloc


class Point:
    __slots__ = ("x", "y")


class Base:
    """It has no attributes, and no `__slots__`."""


def weigh(label, parent, **body):
    kind, points = type("Point", (parent,), body), [None] * 10_000
    tracemalloc.clear_traces()
    points[:] = [kind() for _ in points]
    print(f"{label}:", round(tracemalloc.get_traced_memory()[0] / 1e4))


tracemalloc.start()
weigh("point", Point, __slots__=())
weigh("subclass without slots", Point)
weigh("base without slots", Base, __slots__=("x", "y"))
