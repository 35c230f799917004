"""With the collector switched off, a dropped chain still goes at once, and a cycle stays."""

import gc
import weakref


class Node:
    """A place that can point to another."""


gc.disable()
chain, cycle = Node(), Node()
chain.next = Node()
cycle.next = cycle
head, tail, node = map(weakref.ref, (chain, chain.next, cycle))
del chain, cycle
print("collector is on:", gc.isenabled())
print("head alive:", head() is not None)
print("tail alive:", tail() is not None)
print("cycle alive:", node() is not None)
