"""`sys.getallocatedblocks()` counts a block once, whatever its size."""

import gc
import sys


def blocks(make):
    gc.collect()
    shelf = [None] * 200
    before = sys.getallocatedblocks()
    for place in range(200):
        shelf[place] = make()
    return round((sys.getallocatedblocks() - before) / 200)


print("nothing new:", blocks(lambda: None))
print("ten bytes:", blocks(lambda: bytes(10)))
print("ten thousand bytes:", blocks(lambda: bytes(10_000)))
print("empty list:", blocks(lambda: []))
print("list of one:", blocks(lambda: [None]))
