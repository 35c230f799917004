"""Two attributes that are added when the orders are there can cost far more than two planned ones.

3.11: an instance keeps its values in a block of its own, without a dict, and makes one if the room runs out (gh-89503).
3.12: the pointer for weak references moved out of an instance's value, to an empty place before its header (gh-95245).
3.13: the values of the attributes of an instance moved into its own block, where the room for them stays (gh-115776).
"""

import tracemalloc


class Late:
    def __init__(self):
        self.number = self.price = None


class Planned:
    def __init__(self):
        self.number = self.price = self.paid = self.note = None


orders = [None] * 10_000
tracemalloc.start()
for label, kind in ("late", Late), ("planned", Planned):
    tracemalloc.clear_traces()
    orders[:] = [kind() for _ in orders]
    for order in orders:
        order.paid = order.note = "no"
    print(f"{label}:", round(tracemalloc.get_traced_memory()[0] / 1e4))
