"""An object that refers to itself outlives its last name.

3.11: an instance has no dict until something asks for it (gh-89503).
"""

import gc
import weakref


class Node:
    """A place that can point to another."""


gc.collect()
node = Node()
node.next = node
watch = weakref.ref(node)
del node
print("alive after del:", watch() is not None)
print("found by collect:", gc.collect())
print("alive after collect:", watch() is not None)
