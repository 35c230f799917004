"""How many blocks a value takes depends on how it was made, and on its size."""

import gc
import sys


def blocks(label, make):
    gc.collect()
    shelf = [None] * 200
    before = sys.getallocatedblocks()
    for place in range(200):
        shelf[place] = make()
    print(label + ":", round((sys.getallocatedblocks() - before) / 200))


blocks("empty brackets", lambda: [])
blocks("list of a filter", lambda: list(filter(None, [])))
blocks("list of a range", lambda: list(range(0)))
blocks("set of four", lambda: set(range(4)))
blocks("set of five", lambda: set(range(5)))
