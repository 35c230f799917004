"""The cache of `re` grows while new patterns come, and then stops."""

import re
import tracemalloc

tracemalloc.start()
start, peak = tracemalloc.get_traced_memory()
for patterns in 100, 2000, 4000, 8000:
    for number in range(patterns):
        re.compile(f"order {number}")
    now, peak = tracemalloc.get_traced_memory()
    size = round((now - start) / 1000, -2)
    print(f"{patterns} patterns:", round(size), "kB")
