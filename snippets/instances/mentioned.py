"""From 3.14 on, an instance has room for the attributes that methods of its class give to `self`.

3.11: an instance keeps its values in a block of its own, without a dict, and makes one if the room runs out (gh-89503).
3.14: a class knows the attributes that its methods assign, and has room for thirty of them (`_PyDict_NewKeysForClass`, Objects/dictobject.c).
"""

import tracemalloc


class Order:
    def __init__(self):
        self.number = self.price = None

    def pay(self):
        self.paid = self.note = None


tracemalloc.start()
orders = [None] * 20_000
tracemalloc.clear_traces()
orders[:] = [Order() for _ in orders]
before, _ = tracemalloc.get_traced_memory()
for order in orders:
    order.pay()
after, _ = tracemalloc.get_traced_memory()
print("times as large:", round(after / before))
