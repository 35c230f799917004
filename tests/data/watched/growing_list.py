"""A list makes room for more than it has to."""

import sys

items = []
for number in range(6):
    items.append(number)
    print("size", number, sys.getsizeof(items) > 0)
items.clear()
