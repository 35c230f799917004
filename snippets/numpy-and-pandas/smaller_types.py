"""A smaller type takes fewer bytes, rounds a price, and turns a count beyond it into another.

with: numpy 2.5
"""

import numpy

prices = numpy.arange(1_000_000) / 100
counts = numpy.arange(1_000_000) % 100
for column, kind in (prices, "float32"), (counts, "int8"):
    small = column.astype(kind)
    print(f"{column.dtype}:", column.nbytes // 10**6, "MB")
    print(f"{kind}:", small.nbytes // 10**6, "MB")
print("last price, float64:", float(prices[-1]))
print("last price, float32:", float(prices.astype("float32")[-1]))
print("last count, int8:", small[-1])
print("twice that, int8:", (small * 2)[-1])
