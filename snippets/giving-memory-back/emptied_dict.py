"""A dict from which every key was deleted keeps its table; a copy of it, or `clear`, starts small."""

import sys

stock = dict.fromkeys(["pear", "fig", "plum", "kiwi", "lime", "date"])
empty, full = sys.getsizeof({}), sys.getsizeof(stock)
for fruit in list(stock):
    del stock[fruit]
print("keys left:", len(stock))
print("as big as full:", sys.getsizeof(stock) == full)
copy = stock.copy()
print("copy is small:", sys.getsizeof(copy) == empty)
stock.clear()
print("cleared is small:", sys.getsizeof(stock) == empty)
