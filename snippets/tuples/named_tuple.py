"""A named tuple asks for one more place than a tuple, and a plain subclass of it adds a dict."""

import gc
import tracemalloc
from collections import namedtuple

Pear = namedtuple("Pear", "weight price")


class Labelled(Pear):
    """A subclass that does not declare `__slots__`."""


def places(make):
    before = tracemalloc.get_traced_memory()[0]
    shelf = list(map(make, [[3, 5]] * 500))
    # 500 objects, and a place is 8 bytes on a 64-bit build.
    return (tracemalloc.get_traced_memory()[0] - before) / 4000


gc.collect()
tracemalloc.start()
print("more places:", round(places(Pear._make) - places(tuple)))
print("named has dict:", hasattr(Pear(3, 5), "__dict__"))
print("subclass has dict:", hasattr(Labelled(3, 5), "__dict__"))
