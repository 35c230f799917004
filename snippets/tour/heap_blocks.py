"""A thousand objects take a thousand blocks; a free block is reused."""

import gc
import sys

gc.collect()
shelf = [None] * 1000
before = sys.getallocatedblocks()
shelf = [object() for _ in shelf]
print("blocks taken:", round(sys.getallocatedblocks() - before, -2))
del shelf
print("blocks left over:", round(sys.getallocatedblocks() - before, -2))

pear = object()
address = id(pear)
del pear
plum = object()
print("same place again:", id(plum) == address)
