"""The blocks of nested values add up, and a tuple puts fewer into memory than a list."""

import gc
import sys


def blocks(label, make):
    gc.collect()
    shelf = [None] * 200
    before = sys.getallocatedblocks()
    for place in range(200):
        shelf[place] = make()
    print(label + ":", round((sys.getallocatedblocks() - before) / 200))


blocks("list of two lists", lambda: [[], []])
blocks("tuple of two lists", lambda: ([], []))
blocks("dict of a list", lambda: {"pear": [7]})
