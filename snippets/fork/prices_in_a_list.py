"""A list of prices has an object for each price, which a worker would copy as it reads."""

import tracemalloc

tracemalloc.start()
prices = [number / 7 for number in range(100_000)]
taken, peak = tracemalloc.get_traced_memory()
print("sum:", round(sum(prices)))
print("over 1 MB taken:", taken > 10**6)
