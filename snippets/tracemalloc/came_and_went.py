"""A comparison shows what went and what stayed; what came and went in between is not in it."""

import linecache
import tracemalloc

tracemalloc.start()
session = bytearray(300_000)
before = tracemalloc.take_snapshot()
page = bytearray(500_000)
cache = bytearray(200_000)
del page, session
after = tracemalloc.take_snapshot()
for change in after.compare_to(before, "lineno"):
    line = linecache.getline(__file__, change.traceback[0].lineno)
    kilobytes = round(change.size_diff / 1000)
    if abs(kilobytes) > 100:
        print(line.split()[0] + ":", kilobytes, "kB")
