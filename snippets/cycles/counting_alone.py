"""With the collector switched off, a dropped chain still goes at once, and a cycle stays."""

import gc
import weakref


class Node:
    """A place that can point to another."""


gc.disable()
chain, loop = Node(), Node()
chain.next = Node()
loop.next = loop
head, tail, knot = map(weakref.ref, (chain, chain.next, loop))
del chain, loop
print("collector is on:", gc.isenabled())
print("head alive:", head() is not None)
print("tail alive:", tail() is not None)
print("loop alive:", knot() is not None)
