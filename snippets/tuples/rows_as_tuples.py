"""Ten thousand rows, as lists and as tuples of the same values.

3.14: a tuple has a new field, which keeps its hash (gh-131525).
"""

import gc
import tracemalloc

lines = [f"{number},pear,{number / 4}" for number in range(10_000)]
values = [line.split(",") for line in lines]


def kilobytes(make):
    gc.collect()
    before = tracemalloc.get_traced_memory()[0]
    rows = [make(value) for value in values]
    return (tracemalloc.get_traced_memory()[0] - before) // 1000


tracemalloc.start()
print("kilobytes, lists:", round(kilobytes(list), -1))
print("kilobytes, tuples:", round(kilobytes(tuple), -1))
