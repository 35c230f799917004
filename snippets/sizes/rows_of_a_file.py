"""A thousand rows of a file, multiplied, say too little: the first ids are shared numbers.

3.14: a tuple remembers its hash, and has a field of eight bytes for it (gh-131525).
3.15: the shared small ints reach up to 1024, where 256 was the last (gh-133059).
"""

import tracemalloc

lines = [f"{n},{n % 90},{n % 50}" for n in range(100_000)]


def read_rows(count):
    return [tuple(map(int, line.split(","))) for line in lines[:count]]


tracemalloc.start()
for count in 1000, 100_000:
    rows = read_rows(count)
    taken, _ = tracemalloc.get_traced_memory()
    each = round(taken // count, -1)
    print(f"bytes each, {count} rows:", each)
    print(f"two million by {count}:", 2 * each, "MB")
    del rows
