"""Dropped rows free their own memory, and the list keeps the room for them."""

import sys
import tracemalloc


def kilobytes():
    return round(tracemalloc.get_traced_memory()[0] // 1000, -1)


tracemalloc.start()
rows = [bytes(1000) for number in range(1000)]
full = sys.getsizeof(rows)
print("kilobytes, all rows:", kilobytes())
while len(rows) > 600:
    rows.pop()
print("kilobytes, 400 dropped:", kilobytes())
print("list as large:", sys.getsizeof(rows) == full)
print("copy in percent:", sys.getsizeof(rows[:]) * 100 // full)
