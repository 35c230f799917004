"""Thirty thousand ids from a file, kept in an array, take eight bytes each."""

import tracemalloc
from array import array

lines = [str(number * 7919) for number in range(30_000)]
tracemalloc.start()
ids = array("q", map(int, lines))
taken = tracemalloc.get_traced_memory()[0]
print("ids:", len(ids))
print("sum:", sum(ids))
print("bytes each:", round(taken / len(ids)))
