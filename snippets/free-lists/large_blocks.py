"""Since 3.14 a hundred dead ints keep their blocks, however large the blocks are.

3.14: ints of one digit and iterators of tuples have free lists too (gh-126868, gh-126703).
"""

import gc
import tracemalloc


def kilobytes():
    return round(tracemalloc.get_traced_memory()[0] // 1000, -2)


big = 10**100_000
gc.collect()
tracemalloc.start()
rows = [big - (big - number) for number in range(5000, 5200)]
print("kB, 200 differences:", kilobytes())
del rows
print("kB, after del:", kilobytes())
gc.collect()
print("kB, after collect:", kilobytes())
