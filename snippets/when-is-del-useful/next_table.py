"""Without `del` two tables are there while the next one is loaded; with it there is one."""

import tracemalloc


def load(day):
    return bytearray(20_000_000)


tracemalloc.start()
for day in "Monday", "Tuesday", "Wednesday":
    table = load(day)
now, peak = tracemalloc.get_traced_memory()
print("without del, peak:", peak // 10**6, "MB")

del table
tracemalloc.reset_peak()
for day in "Monday", "Tuesday", "Wednesday":
    table = load(day)
    del table
now, peak = tracemalloc.get_traced_memory()
print("with del, peak:", peak // 10**6, "MB")
