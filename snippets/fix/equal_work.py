"""A list that keeps each request grows with each round of equal work; a bounded deque does not."""

import gc
import tracemalloc
from collections import deque


def kilobytes_per_round(history):
    sizes = []
    for turn in range(4):
        for request in range(100):
            history.append(bytes(10_000))
        gc.collect()
        sizes.append(tracemalloc.get_traced_memory()[0])
    return [(new - old) // 1000 for old, new in zip(sizes, sizes[1:])]


tracemalloc.start()
print("list, kB per round:", *kilobytes_per_round([]))
print("deque, kB per round:", *kilobytes_per_round(deque(maxlen=50)))
