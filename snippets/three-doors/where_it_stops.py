"""How many blocks an empty value takes depends on how it was made."""

import gc
import sys


def blocks(label, make):
    gc.collect()
    shelf = [None] * 200
    before = sys.getallocatedblocks()
    for place in range(200):
        shelf[place] = make()
    print(label + ":", round((sys.getallocatedblocks() - before) / 200))


blocks("empty display", lambda: [])
blocks("list of a filter", lambda: list(filter(None, [])))
blocks("list of a range", lambda: list(range(0)))
blocks("dict of a filter", lambda: dict(filter(None, [])))
blocks("last item deleted", lambda: [None].pop() or {None: None}.popitem())
