"""Arithmetic makes a new array, and in place a whole array needs next to nothing more.

with: numpy 2.5
"""

import tracemalloc

import numpy

NEW = "prices + 1", "numpy.sqrt(prices)", "prices[prices > 0]"
ONE = "prices.std()", "prices.mean()"
IN_PLACE = "prices += 1", "numpy.sqrt(prices, out=prices)"
prices = numpy.ones(10_000_000)
tracemalloc.start()
for line in *NEW, *ONE, *IN_PLACE:
    tracemalloc.reset_peak()
    exec(line)
    _, peak = tracemalloc.get_traced_memory()
    print(f"{line}:", peak // 10**6, "MB more")
