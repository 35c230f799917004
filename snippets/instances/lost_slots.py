"""A class without slots in the family gives the instances a dict again, and they take more."""

import tracemalloc


class Point:
    __slots__ = ("x", "y")


class Base: ...


class Subclass(Point): ...


class Based(Base):
    __slots__ = ("x", "y")


def taken(kind):
    points = [None] * 50_000
    tracemalloc.clear_traces()
    points[:] = [kind() for _ in points]
    return tracemalloc.get_traced_memory()[0] // 50_000


tracemalloc.start()
larger = [k for k in (Subclass, Based) if taken(k) > taken(Point)]
print("take more:", " and ".join(k.__name__ for k in larger))
