"""Thirty thousand ids from a file, kept in a list, take an object each."""

import tracemalloc

lines = [str(number * 7919) for number in range(30_000)]
tracemalloc.start()
ids = [int(line) for line in lines]
taken = tracemalloc.get_traced_memory()[0]
print("ids:", len(ids))
print("sum:", sum(ids))
print("bytes each:", round(taken / len(ids)))
