"""Two snapshots compared name the line whose objects stayed."""

import linecache
import tracemalloc

cache = {}


def answer(request):
    page = "page" * 100 + str(request)
    cache[request] = page.upper()


tracemalloc.start()
before = tracemalloc.take_snapshot()
for request in range(1000):
    answer(request)
lines = tracemalloc.take_snapshot().compare_to(before, "lineno")
most = max(lines, key=lambda line: line.size_diff)
place = most.traceback[0]
print("line:", linecache.getline(place.filename, place.lineno).strip())
print("pages that stayed:", most.count_diff >= 1000)
