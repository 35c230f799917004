"""An array of prices is bare numbers with one count, and to read it writes no other count."""

import tracemalloc
from array import array

tracemalloc.start()
prices = array("d", (number / 7 for number in range(100_000)))
taken, peak = tracemalloc.get_traced_memory()
print("sum:", round(sum(prices)))
print("over 1 MB taken:", taken > 10**6)
