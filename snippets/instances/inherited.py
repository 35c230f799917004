"""From 3.14 on, a class has room for what its own methods give to `self`, and none for inherited ones.

3.11: an instance keeps its values in a block of its own, without a dict, and makes one if the room runs out (gh-89503).
3.12: the pointer for weak references moved out of an instance's value, to an empty place before its header (gh-95245).
3.13: the values of the attributes of an instance moved into its own block, where the room for them stays (gh-115776).
3.14: a class knows the attributes that its methods assign, and has room for thirty of them (`_PyDict_NewKeysForClass`, Objects/dictobject.c).
"""

import tracemalloc


class Order:
    def __init__(self):
        self.number = self.price = None

    def pay(self):
        self.paid = self.note = None


class Rush(Order):
    """An order in a hurry, with the methods of `Order`."""


tracemalloc.start()
for label, kind in ("own method", Order), ("inherited", Rush):
    orders = [None] * 20_000
    tracemalloc.clear_traces()
    orders[:] = [kind() for _ in orders]
    list(map(kind.pay, orders)).clear()
    print(f"{label}:", round(tracemalloc.get_traced_memory()[0] / 2e4))
