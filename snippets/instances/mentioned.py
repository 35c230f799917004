"""From 3.14 on, an instance has room for the attributes that methods of its class give to `self`.

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


tracemalloc.start()
for label, work in ("not called", id), ("called later", Order.pay):
    orders = [None] * 20_000
    tracemalloc.clear_traces()
    orders[:] = [Order() for _ in orders]
    list(map(work, orders)).clear()
    each = tracemalloc.get_traced_memory()[0] / 2e4
    print(f"{label}:", round(each))
