"""Thirty thousand ids from a file take eight bytes each in an array of this kind."""

import tracemalloc
from array import array

lines = [str(number * 7919) for number in range(30_000)]
tracemalloc.start()
ids = array("q", map(int, lines))
taken = tracemalloc.get_traced_memory()[0]
print("largest:", max(ids))
print("sum:", sum(ids))
print("bytes each:", round(taken / len(ids)))
