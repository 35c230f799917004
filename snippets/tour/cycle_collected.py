"""The collector frees a cycle that nothing else refers to, and keeps what a cache can reach."""

import gc
import weakref


class Node:
    """Part of a tree."""


gc.collect()
parent, child = Node(), Node()
parent.child, child.parent = child, parent
cache = [Node()]
tree, cached = weakref.ref(parent), weakref.ref(cache[0])
# Parent and child still hold each other.
del parent, child
print("tree alive after del:", tree() is not None)
gc.collect()
print("tree alive after collect:", tree() is not None)
print("cached one alive:", cached() is not None)
