"""A tuple and its items give their memory back when its last name goes."""

import gc
import sys


def blocks():
    gc.collect()
    return sys.getallocatedblocks()


before = blocks()
track = kept = tuple(object() for _ in range(1000))
print("blocks taken:", round(blocks() - before, -2))
del track
print("one name gone:", round(blocks() - before, -2))
del kept
print("both names gone:", round(blocks() - before, -2))
