"""A cycle stays on the heap without a name, until the collector frees it."""

import gc
import weakref


class Order:
    """An order, which may lead to the order before it."""


first = Order()
last = first
first.before = Order()
first.before.after = first
watch = weakref.ref(first)
del first
print("alive, one name left:", watch() is not None)
del last
print("alive, no name left:", watch() is not None)
gc.collect()
print("alive after collection:", watch() is not None)
