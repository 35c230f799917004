"""A list that keeps each request takes memory for each; a deque with a bound takes none."""

import gc
import tracemalloc
from collections import deque


def kept_each(request, rounds=1000):
    tracemalloc.start()
    sizes = []
    for look in "warm-up", "measured":
        for turn in range(rounds):
            request()
        gc.collect()
        now, peak = tracemalloc.get_traced_memory()
        sizes.append(now)
    return round((sizes[1] - sizes[0]) / rounds)


grows, bound = [], deque(maxlen=50)
keep = lambda: grows.append(bytes(10_000))
keep_last = lambda: bound.append(bytes(10_000))
print("list, bytes each:", kept_each(keep))
print("deque, bytes each:", kept_each(keep_last))
