"""A subclass or a base without slots gives each instance a `__dict__`, and more bytes.

3.11: an instance that has slots, too, has room for thirty further attributes at first, and later for one (gh-89503).
3.12: the pointer for weak references moved out of an instance's value, to an empty place before its header (gh-95245).
3.13: an instance that has slots, too, gets room for further attributes with the first of them, in a dict (gh-115776).
3.14: each instance of one size has room for further attributes in its own block again (gh-115776).
"""

import tracemalloc


class Point:
    __slots__ = ("x", "y")


class Base: ...


class Subclass(Point): ...


class Based(Base):
    __slots__ = ("x", "y")


tracemalloc.start()
for kind in Point, Subclass, Based:
    points = [None] * 50_000
    tracemalloc.clear_traces()
    points[:] = [kind() for _ in points]
    taken, _ = tracemalloc.get_traced_memory()
    print(kind.__name__.lower() + ":", round(taken / 50_000))
