"""The statistics name the line that made what stays, and not the line that keeps it."""

import linecache
import tracemalloc

cache = []
tracemalloc.start()
for user in range(1000):
    page = f"page of {user}".center(900)
    page = page.upper()
    cache.append(page)
total, peak = tracemalloc.get_traced_memory()
for entry in tracemalloc.take_snapshot().statistics("lineno")[:2]:
    line = linecache.getline(__file__, entry.traceback[0].lineno)
    print(f"{line.strip()}:", round(100 * entry.size / total), "%")
