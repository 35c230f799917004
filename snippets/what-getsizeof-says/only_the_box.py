"""The size of a list says nothing of its items: one letter or a million each, it is the same."""

import sys

pear, fig, plum = "a", "b", "c"
shelf = [pear, fig, plum]
print("list of single letters:", sys.getsizeof(shelf))
pear = "a" * 1_000_000
fig = "b" * 1_000_000
plum = "c" * 1_000_000
shelf = [pear, fig, plum]
print("list of long strings:", sys.getsizeof(shelf))
print("plum is bigger:", sys.getsizeof(plum) > 1_000_000)
