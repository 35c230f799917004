"""A sort takes room for references in passing, and a sort with a key takes more."""

import tracemalloc
from operator import itemgetter
from struct import calcsize

prices = [number * 7919 % 100_003 for number in range(100_000)]
orders = [{"price": price} for price in prices]
by_price = itemgetter("price")


def report(way, sort):
    tracemalloc.start()
    sort()
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    print(f"{way}:", round(peak / calcsize("P") / 100_000, 1))


report("sort", prices.sort)
report("sort in order", prices.sort)
report("sort with key", lambda: orders.sort(key=by_price))
