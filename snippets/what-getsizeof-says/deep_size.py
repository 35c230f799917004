"""A deep size that remembers each object counts a shared one once, and ends in a reference cycle."""

import gc
import sys


def deep_size(root):
    sizes, waiting = {}, [root]
    while waiting:
        one = waiting.pop()
        if id(one) not in sizes:
            sizes[id(one)] = sys.getsizeof(one)
            waiting += gc.get_referents(one)
            if isinstance(one, dict):
                waiting += one
    return sum(sizes.values())


pear, fig, loop = b"pear" * 1000, b"figs" * 1000, []
print("two things:", deep_size([pear, fig]))
print("one thing twice:", deep_size([pear, pear]))
loop.append(loop)
print("list in itself:", deep_size(loop))
print("long key counts:", deep_size({"k" * 4000: 1}) > 4000)
