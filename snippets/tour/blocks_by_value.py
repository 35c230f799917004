"""Some values take no new block, some take one, some take two."""

import gc
import sys


def blocks(make):
    gc.collect()
    kept = [None] * 200
    before = sys.getallocatedblocks()
    for place in range(200):
        kept[place] = make()
    return round((sys.getallocatedblocks() - before) / 200)


row = object()
print("another reference:", blocks(lambda: row))
print("the number ten:", blocks(lambda: int("10")))
print("a larger number:", blocks(lambda: int("5000")))
print("a tuple of one:", blocks(lambda: (row,)))
print("a list of one:", blocks(lambda: [row]))
