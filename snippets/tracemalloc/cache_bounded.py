"""A deque with a bound keeps the last pages alone, and the second thousand users add nothing."""

import tracemalloc
from collections import deque

cache = deque(maxlen=100)


def serve(users):
    for user in users:
        cache.append(f"page of {user}".center(940))


tracemalloc.start()
serve(range(1000))
first = tracemalloc.take_snapshot()
serve(range(1000, 2000))
top, *_ = tracemalloc.take_snapshot().compare_to(first, "lineno")
print("second thousand adds:", round(top.size_diff / 1e5) * 100, "kB")
print("pages kept:", len(cache))
print("last of them:", cache[-1].strip())
