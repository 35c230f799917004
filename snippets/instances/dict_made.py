"""From 3.11 on, an instance takes more once it was copied or pickled, or its `__dict__` was looked at.

3.11: an instance has no dict until something asks for it (gh-89503).
3.12: the pointer for weak references moved out of an instance's value, to an empty place before its header (gh-95245).
3.13: the values of the attributes of an instance moved into its own block, after its fields (gh-115776).
"""

from copy import copy
from pickle import dumps
from tracemalloc import clear_traces, get_traced_memory, start


class Order:
    def __init__(self):
        self.number = self.price = None


def line(order): return f"{order.number};{order.price}"


start()
for way in line, vars, copy, dumps:
    orders = [None] * 50_000
    clear_traces()
    orders[:] = [Order() for _ in orders]
    for order in orders:
        way(order)
    print(f"after {way.__name__}:", round(get_traced_memory()[0] / 5e4))
