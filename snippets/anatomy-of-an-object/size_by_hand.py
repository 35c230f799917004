"""A fixed part and the items make up a size; `sys.getsizeof` may add to it.

3.14: a tuple remembers its hash, and has a field of eight bytes for it (gh-131525).
"""

import sys

tree = ("pear", "plum", "fig")
for value in (b"pear", tree, list(tree)):
    kind = type(value)
    name, size = kind.__name__, sys.getsizeof(value)
    by_hand = kind.__basicsize__ + kind.__itemsize__ * len(value)
    print(name, "fixed part:", kind.__basicsize__)
    print(name, "by hand:", by_hand)
    print(name, "by getsizeof:", size)
    print(name, "difference:", size - by_hand)
