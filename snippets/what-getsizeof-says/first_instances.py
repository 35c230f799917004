"""The first instances of a class reserve room for attributes that may come; later ones do not.

3.11: the values of the attributes have a block of their own, with room for thirty at first (gh-89503).
3.12: the pointer for weak references moved out of an instance's value, to an empty place before its header (gh-95245).
3.13: the values of the attributes of an instance moved into its own block, after its fields (gh-115776).
"""

import tracemalloc
from array import array


class Row:
    def __init__(self):
        self.name, self.amount = "pear", 2


def taken():
    return tracemalloc.get_traced_memory()[0]


tracemalloc.start()
rows, totals = [None] * 50, array("q", bytes(400))
for number in range(50):
    rows[number] = Row()
    totals[number] = taken()
for number in 10, 20, 40:
    size = totals[number] - totals[number - 1]
    print(f"instance {number} takes:", size)
