"""Small dead tuples wait on a free list, which a full collection empties."""

import gc
import sys


def blocks():
    return round(sys.getallocatedblocks() - before, -2)


gc.collect()
before = sys.getallocatedblocks()
shelf = [(before, None) for place in range(3000)]
print("blocks, tuples alive:", blocks())
shelf.clear()
print("blocks, tuples dead:", blocks())
shelf[:] = [(before, None) for place in range(1000)]
print("blocks, thousand new:", blocks())
shelf.clear()
gc.collect()
print("blocks, after collect:", blocks())
