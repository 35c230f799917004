"""A row of two lists takes four blocks."""

import gc
import tracemalloc


def row(number):
    return [number, [number, number]]


gc.collect()
rows = [None] * 200
tracemalloc.start()
for place in range(200):
    rows[place] = row(7)
traces = tracemalloc.take_snapshot().traces
print("items of a row:", len(rows[0]), len(rows[0][1]))
print("blocks a row:", round(len(traces) / 200))
