"""t."""

import gc
import sys


def pile(length):
    items = [None] * length
    return [tuple(items) for _ in range(3000)]


for length in (1, 2, 19, 20, 21):
    gc.collect()
    before = sys.getallocatedblocks()
    pile(length)
    kept = sys.getallocatedblocks() - before
    again = [tuple([None] * length) for _ in range(1000)]
    grown = sys.getallocatedblocks() - before - kept
    del again
    print(f"length {length} kept:", round(kept, -2), round(grown, -2))
