"""Some values take no new block, some take one, some take two."""

import gc
import sys


def blocks(make):
    gc.collect()
    shelf = [None] * 200
    before = sys.getallocatedblocks()
    for place in range(200):
        shelf[place] = make()
    return round((sys.getallocatedblocks() - before) / 200)


pear = object()
print("another reference:", blocks(lambda: pear))
print("the number ten:", blocks(lambda: int("10")))
print("a larger number:", blocks(lambda: int("5000")))
print("a tuple of one:", blocks(lambda: (pear,)))
print("a list of one:", blocks(lambda: [pear]))
