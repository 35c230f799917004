"""A small slice of a NumPy array keeps the whole array, and a copy of the slice does not.

with: numpy 2.5
"""

import tracemalloc

import numpy


def kept(label, part):
    tracemalloc.clear_traces()
    parts = [part(numpy.ones(100_000)) for _ in range(50)]
    taken = tracemalloc.get_traced_memory()[0]
    print(f"{label}, {len(parts)} kept:", round(taken / 10**6), "MB")


tracemalloc.start()
kept("slice", lambda array: array[:10])
kept("slice, copied", lambda array: array[:10].copy())
kept("picked", lambda array: array[[0, 1, 2]])
