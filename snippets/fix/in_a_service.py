"""A function for a page of a service names the lines that grew since its last call."""

import linecache
import tracemalloc

tracemalloc.start()
last = [tracemalloc.take_snapshot()]


def memory_page():
    now = tracemalloc.take_snapshot()
    lines = now.compare_to(last[0], "lineno")
    last[0] = now
    lines.sort(key=lambda line: -line.size_diff)
    return "\n".join(map(str, lines[:5]))


cache = []
for order in range(100):
    cache.append(bytes(10_000))
where, grown = memory_page().splitlines()[0].split(": ")
number = int(where.rpartition(":")[2])
print("line:", linecache.getline(__file__, number).strip())
print("grown by:", grown.split(", ")[0])
