"""Ten thousand rows of a file, as the lists that `split` returns, and as tuples.

3.12: a string lost the fields that only an old interface of C had used (PEP 623).
3.14: a tuple remembers its hash, and has a field of eight bytes for it (gh-131525).
"""

import gc
from tracemalloc import get_traced_memory, start

lines = [f"{number},pear,{number / 4}" for number in range(10_000)]


def weigh(make):
    gc.collect()
    before = get_traced_memory()[0]
    rows = [make(line.split(",")) for line in lines]
    return get_traced_memory()[0] - before


start()
as_lists, as_tuples = weigh(lambda row: row), weigh(tuple)
print("kilobytes, lists:", round(as_lists // 1000, -2))
print("kilobytes, tuples:", round(as_tuples // 1000, -2))
print("saved, about:", 10 * round(10 - 10 * as_tuples / as_lists), "%")
