"""The hole freed last is passed by, and a small number lies in a large block."""

import sys
import tracemalloc

records = [bytes(479) for _ in range(900)]
places = list(map(id, records))
# The first and the last of these are neighbours in one pool.
for number in (300, 600, 301):
    records[number] = None
later = bytes(479)
print("takes hole freed last:", id(later) == places[301])
print("takes the other pool's:", id(later) == places[600])
big = 2**100_000
tracemalloc.start()
small = big - (big - 2**40)
traced, peak = tracemalloc.get_traced_memory()
print("size of the number:", sys.getsizeof(small))
print("its block, kB:", round(traced / 1000))
