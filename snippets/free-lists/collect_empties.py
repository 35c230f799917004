"""`gc.collect()` gives up the blocks of tuples that were long dead, and finds no garbage."""

import gc
import sys

gc.collect()
start = sys.getallocatedblocks()
shelf = [tuple([place, None]) for place in bytes(3000)]
held = sys.getallocatedblocks() - start
print("blocks while alive:", round(held, -1))
del shelf
held = sys.getallocatedblocks() - start
print("blocks after del:", round(held, -1))
gc.collect(1)
held = sys.getallocatedblocks() - start
print("blocks after collect one:", round(held, -1))
print("found by full collect:", gc.collect())
held = sys.getallocatedblocks() - start
print("blocks after that:", abs(round(held, -1)))
