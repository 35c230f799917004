"""The first two hundred rows of a file are measured, and one row takes so much.

3.14: a tuple remembers its hash, and has a field of eight bytes for it (gh-131525).
"""

import itertools
import tracemalloc

ids = itertools.count(1)


def record():
    number = next(ids)
    return number, number / 8


tracemalloc.start()
rows = [record() for _ in range(200)]
taken, peak = tracemalloc.get_traced_memory()
print("rows:", len(rows))
print("bytes each:", round(taken / 200 / 8) * 8)
