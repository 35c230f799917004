"""A snapshot names the lines that made what is still there, the largest first."""

import tracemalloc

tracemalloc.start()
names = [f"user {number:09}" for number in range(50_000)]
pages = [name * 20 for name in names]
squares = [number**2 for number in range(100)]
lines = tracemalloc.take_snapshot().statistics("lineno")
for entry in lines[:2]:
    line = entry.traceback[0].lineno
    print(f"line {line}:", entry.size // 10**6, "MB")
