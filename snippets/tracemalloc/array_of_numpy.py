"""tracemalloc counts the numbers of a NumPy array, once for an array and its view.

with: numpy 2.5
"""

import tracemalloc

import numpy

tracemalloc.start()


def mb():
    now, _ = tracemalloc.get_traced_memory()
    return round(now / 10**6)


prices = numpy.zeros(1_000_000)
print("array, nbytes:", prices.nbytes)
print("array, traced:", mb(), "MB")
first = prices[:10]
print("and view, traced:", mb(), "MB")
del prices
print("view alone, nbytes:", first.nbytes)
print("view alone, traced:", mb(), "MB")
