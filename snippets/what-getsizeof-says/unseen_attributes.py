"""A plain instance takes far more memory than `getsizeof` says; one with `__slots__` takes what it says.

3.11: no dict is made for the attributes: their values have a block of their own, to which the instance has a pointer (gh-89503).
3.12: the pointer for weak references moved out of an instance's value, to an empty place before its header (gh-95245).
3.13: the values of the attributes of an instance moved into its own block, after its fields (gh-115776).
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
for name, kind in (("plain", Plain), ("slotted", Slotted)):
    first, shelf = [kind() for _ in range(100)], [None] * 1000
    tracemalloc.clear_traces()
    shelf[:] = [kind() for _ in range(1000)]
    print(name, "takes:", tracemalloc.get_traced_memory()[0] // 1000)
    print(name, "says:", sys.getsizeof(shelf[-1]))
