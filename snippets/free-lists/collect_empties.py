"""A full `gc.collect()` returns the kept blocks, though it finds no garbage."""

import gc
import sys


def report(label):
    print(label, round(sys.getallocatedblocks() - start, -2))


gc.collect()
start = sys.getallocatedblocks()
shelf = [tuple([None, None]) for _ in range(3000)]
report("blocks while alive:")
del shelf
report("blocks after del:")
gc.collect(1)
report("blocks after collect one:")
print("found by full collect:", gc.collect())
report("blocks after that:")
