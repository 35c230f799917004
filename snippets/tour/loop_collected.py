"""The collector frees a loop that nothing else refers to, and keeps what can be reached."""

import gc
import weakref


class Node:
    """A place that can point to another."""


gc.collect()
left, right = Node(), Node()
left.partner, right.partner = right, left
shelf = [Node()]
loop, forgotten = weakref.ref(left), weakref.ref(shelf[0])
# Each node of the loop is still held by the other one.
del left, right
print("loop alive after del:", loop() is not None)
gc.collect()
print("loop alive after collect:", loop() is not None)
print("forgotten one alive:", forgotten() is not None)
