"""Readings are kept as two arrays."""

import tracemalloc
from array import array

tracemalloc.start()
heats, winds = array("d"), array("d")
for number in range(20_000):
    heats.append(number / 4)
    winds.append(number / 8)
hottest = max(heats)
print("hottest:", hottest)
now, _ = tracemalloc.get_traced_memory()
print("below half a megabyte:", now < 500_000)
