"""A thousand objects take a thousand blocks; a free block is reused."""

import gc
import sys

gc.collect()
rows = [None] * 1000
before = sys.getallocatedblocks()
rows = [object() for _ in rows]
print("blocks taken:", round(sys.getallocatedblocks() - before, -2))
del rows
print("blocks left over:", round(sys.getallocatedblocks() - before, -2))

first = object()
address = id(first)
del first
second = object()
print("same place again:", id(second) == address)
