"""One row a hundred thousand times and as many copies of it have equal lists, and not equal memory."""

import sys
import tracemalloc


def look():
    traced, peak = tracemalloc.get_traced_memory()
    return sys.getsizeof(table), sys.getallocatedblocks(), traced


row = {"user": "ada", "paid": 7}
table = [row] * 100_000
tracemalloc.start()
before = look()
table[:] = [dict(row) for row in table]
size, blocks, traced = [new - old for new, old in zip(look(), before)]
print("list grew:", size > 1000)
print("blocks grew:", blocks > 1000)
print("traced grew:", traced > 1000)
