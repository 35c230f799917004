"""The collector keeps whatever a name leads to, wanted or not."""

import gc
import weakref


class Basket:
    """Something the cache remembers."""


gc.collect()
cache = {}
living = weakref.WeakSet()
for day in range(100):
    cache[day] = Basket()
    living.add(cache[day])
print("found by collect:", gc.collect())
print("alive after collect:", len(living))
cache.clear()
print("alive after clear:", len(living))
