"""These values are one block or two: some kinds keep their contents in a block apart."""

import gc
import sys


def blocks(label, make):
    gc.collect()
    shelf = [None] * 200
    before = sys.getallocatedblocks()
    for place in range(200):
        shelf[place] = make()
    print(label + ":", round((sys.getallocatedblocks() - before) / 200))


blocks("tuple of thirty", lambda: tuple([None] * 30))
blocks("empty list", lambda: [])
blocks("list of one", lambda: [None])
blocks("dict of one", lambda: {None: None})
blocks("set of one", lambda: {None})
blocks("set of ten", lambda: set(range(10)))
