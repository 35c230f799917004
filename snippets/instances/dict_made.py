"""From 3.11 on, an instance of a few attributes takes more once its `__dict__` was looked at.

3.11: an instance has no dict until something asks for it (gh-89503).
"""

import tracemalloc


class Order:
    def __init__(self):
        self.number = self.price = None


orders = [Order() for _ in range(20_000)]
tracemalloc.start()
for order in orders:
    line = f"{order.number};{order.price}"
print("by name:", round(tracemalloc.get_traced_memory()[0] / 2e4))
for order in orders:
    line = ";".join(map(str, vars(order).values()))
print("by vars:", round(tracemalloc.get_traced_memory()[0] / 2e4))
