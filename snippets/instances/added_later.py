"""Two attributes that are added when the orders are there can cost far more than two planned ones.

3.11: an instance keeps its values in a block of its own, without a dict, and makes one if the room runs out (gh-89503).
"""

import tracemalloc


class Late:
    def __init__(self):
        self.number = self.price = None


class Planned:
    def __init__(self):
        self.number = self.price = self.paid = self.note = None


def taken(kind):
    tracemalloc.clear_traces()
    orders = [kind() for _ in range(10_000)]
    for order in orders:
        order.paid = order.note = "no"
    return tracemalloc.get_traced_memory()[0]


tracemalloc.start()
print("times as large:", round(taken(Late) / taken(Planned)))
