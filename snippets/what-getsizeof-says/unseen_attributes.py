"""A plain instance takes far more memory than `getsizeof` says, and one with `__slots__` does not.

3.11: no dict is made for the attributes: the values have a block of their own, to which the instance has a pointer (gh-89503).
3.12: the pointer for weak references moved to an empty place before the instance (gh-95245).
3.13: the values moved into the block of the instance, behind it (gh-115776).
"""

import sys
import tracemalloc


class Plain:
    def __init__(self):
        self.fruit, self.price = "pear", 2


class Slotted:
    __slots__ = ("fruit", "price")
    __init__ = Plain.__init__


tracemalloc.start()
for cls in (Plain, Slotted):
    shelf = [cls() for _ in range(100)] + [None] * 1000
    tracemalloc.clear_traces()
    for place in range(100, 1100):
        shelf[place] = cls()
    took = round(tracemalloc.get_traced_memory()[0] / 1000)
    said = sys.getsizeof(shelf[-1])
    print(cls.__name__.lower() + ":", f"says {said}, takes {took}")
