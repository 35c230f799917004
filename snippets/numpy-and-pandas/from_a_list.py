"""A list of numbers takes five times the array, and both are there until the list goes.

with: numpy 2.5
"""

import tracemalloc

import numpy

NUMBERS = range(0, 10**9, 1000)


def megabytes():
    now, peak = tracemalloc.get_traced_memory()
    tracemalloc.reset_peak()
    return f"{round(now / 1e6)} MB, peak {round(peak / 1e6)} MB"


tracemalloc.start()
ids = list(NUMBERS)
print("list:", megabytes())
ids = numpy.array(ids)
print("array of the list:", megabytes())
del ids
ids = numpy.fromiter(NUMBERS, "int64", count=len(NUMBERS))
print("array by fromiter:", megabytes())
