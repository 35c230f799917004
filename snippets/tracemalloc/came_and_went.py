"""A comparison shows what went and what stayed; what came and went in between is not in it."""

import linecache
import tracemalloc

tracemalloc.start()
session = bytearray(300_000)
before = tracemalloc.take_snapshot()
page = bytearray(500_000)
cache = bytearray(200_000)
del page, session
after, changes = tracemalloc.take_snapshot(), {}
for change in after.compare_to(before, "lineno"):
    line = linecache.getline(__file__, change.traceback[0].lineno)
    changes[line.split(" ")[0]] = f"{change.size_diff / 1000:.0f} kB"
for name in "session", "page", "cache":
    print(f"{name}:", changes.get(name, "not there"))
