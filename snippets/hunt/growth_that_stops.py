"""A cache with a limit grows for three rounds as a leak does, and then no more."""

import gc
import tracemalloc
from functools import lru_cache


@lru_cache(maxsize=3000)
def page(number):
    return bytes(10_500)


tracemalloc.start()
for start in 0, 1000, 2000, 3000, 4000:
    for number in range(start, start + 1000):
        page(number)
    gc.collect()
    traced, peak = tracemalloc.get_traced_memory()
    mib = round(traced // 2**20, -1)
    print(f"after {start + 1000} pages:", mib, "MiB")
