"""Two objects keep each other alive, and a third hangs from them."""

import gc


class Node:
    def __init__(self, other=None):
        self.other = other


left = Node()
right = Node(left)
left.other = right
left.load = ["tea"]
keep = [right]
del left, right
keep.clear()
print("found by collect:", gc.collect() > 0)
