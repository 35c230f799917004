"""A slice of an array keeps the array, its base; a copy of the slice does not.

with: numpy 2.5
"""

import tracemalloc

import numpy


def kept(label, take):
    tracemalloc.clear_traces()
    part = take(numpy.ones((1000, 1000)))
    now, _ = tracemalloc.get_traced_memory()
    base = "no base" if part.base is None else "a base"
    print(f"{label}:", now // 10**6, "MB,", base)


tracemalloc.start()
kept("slice", lambda array: array[:10])
kept("slice, copied", lambda array: array[:10].copy())
kept("list of places", lambda array: array[[0, 1]])
kept("mask", lambda array: array[numpy.arange(1000) < 10])
kept("column", lambda array: array[:, 0])
kept("flat slice", lambda array: array.ravel()[:10])
