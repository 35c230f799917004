"""A snapshot names the line that made most of what is there; the peak tells what is gone."""

import tracemalloc
from linecache import getline

tracemalloc.start()
names = [f"user {number:09}" for number in range(50_000)]
letters = len("".join(name * 20 for name in names))
visits = dict.fromkeys(names, 0)
entries = tracemalloc.take_snapshot().statistics("lineno")
_, peak = tracemalloc.get_traced_memory()
place = entries[0].traceback[0]
line = getline(place.filename, place.lineno)
print("largest line:", line.split(" ")[0])
print("its size:", entries[0].size // 10**6, "MB")
print("peak:", round(peak / 1e7) * 10, "MB")
