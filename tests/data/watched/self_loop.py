"""An object that refers to itself outlives its last name."""

import gc
import weakref


class Node:
    """A place that can point to another."""


node = Node()
node.next = node
watch = weakref.ref(node)
del node
print("alive after del:", watch() is not None)
gc.collect()
print("alive after collect:", watch() is not None)
