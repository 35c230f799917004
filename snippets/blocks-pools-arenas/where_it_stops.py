"""A list takes two blocks, and a small number can lie in a large one."""

import gc
import sys
import tracemalloc

gc.collect()
before = sys.getallocatedblocks()
rows = [["pear"] for _ in range(200)]
taken = sys.getallocatedblocks() - before
print("blocks of a list:", round(taken / 200))
big = 10**100_000
tracemalloc.start()
small = big - (big - 5000)
traced, peak = tracemalloc.get_traced_memory()
print("size of the number:", sys.getsizeof(small))
print("its block, kB:", round(traced / 1000))
