"""A tuple in a cycle waits for the collector, and the free list takes plain short tuples."""

import gc
import sys
from collections import namedtuple

Row = namedtuple("Row", "number fruit")
gc.collect()
shelf = []
shelf.append((shelf,))
del shelf
print("in a cycle, found:", gc.collect())


def kept(make):
    before = sys.getallocatedblocks()
    list(map(make, [[before, "pear"]] * 1000))
    return round(sys.getallocatedblocks() - before, -2)


print("blocks kept, tuples:", kept(tuple))
print("blocks kept, named:", kept(Row._make))
