"""Caches keep results and arguments alive, one with a limit and one without."""

from functools import cache, cached_property, lru_cache


class Circle:
    def __init__(self, edge):
        self.edge = edge

    @cached_property
    def area(self):
        return [self.edge]

    @lru_cache(maxsize=1)
    def scaled(self, by):
        return [self.edge, by]


@cache
def square(side):
    return [side]


circle = Circle([2])
first = circle.area
print(first is circle.area)
big = circle.scaled(3)
big = circle.scaled((4, 5))
small = square(1)
del small
again = square(1)
square.note = []
del circle, big
square.cache_clear()
Circle.scaled.cache_clear()
