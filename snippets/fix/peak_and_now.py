"""A sum over a list needs the list; a sum over a generator needs one number at a time."""

import tracemalloc


def peak_of(work):
    tracemalloc.reset_peak()
    work()
    now, peak = tracemalloc.get_traced_memory()
    return f"{peak / 1e6:.0f}"


rows = range(1_000_000, 1_100_000)
tracemalloc.start()
print("list, MB:", peak_of(lambda: sum([2 * row for row in rows])))
print("generator, MB:", peak_of(lambda: sum(2 * row for row in rows)))
now, peak = tracemalloc.get_traced_memory()
print("left at end, MB:", f"{now / 1e6:.0f}")
