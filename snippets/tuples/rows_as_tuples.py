"""Ten thousand rows of a file, as the lists that `split` returns, and as tuples.

3.12: a string lost a pointer of eight bytes that only an old interface of C had used (PEP 623).
3.14: a tuple remembers its hash, and has a field of eight bytes for it (gh-131525).
"""

import gc
import tracemalloc

lines = [f"{number},pear,{number / 4}" for number in range(10_000)]


def kilobytes(make):
    gc.collect()
    before = tracemalloc.get_traced_memory()[0]
    rows = [make(line.split(",")) for line in lines]
    grown = tracemalloc.get_traced_memory()[0] - before
    return round(grown // 1000, -2)


tracemalloc.start()
print("kilobytes, lists:", kilobytes(lambda row: row))
print("kilobytes, tuples:", kilobytes(tuple))
