"""A list that keeps each request grows with the rounds; a bounded deque stops growing."""

import gc
import tracemalloc
from collections import deque


def growth(history, rounds=20):
    sizes = []
    for turn in range(rounds):
        for request in range(100):
            history.append(bytes(10_000))
        gc.collect()
        sizes.append(tracemalloc.get_traced_memory()[0])
    return [(size - sizes[0]) // 1000 for size in sizes[4::5]]


tracemalloc.start()
print("list, kB more:", *growth([]))
print("deque, kB more:", *growth(deque(maxlen=50)))
