"""From 3.11 on, an instance of a few attributes takes more once its `__dict__` was looked at.

3.11: an instance has no dict until something asks for it (gh-89503).
"""

import tracemalloc
from copy import copy
from functools import cached_property


class Order:
    def __init__(self):
        self.number = self.price = None

    total = cached_property(lambda self: None)


looks = {"printed": repr, "vars": vars, "copy": copy}
looks["cached property"] = lambda order: order.total
tracemalloc.start()
for label, look in looks.items():
    orders = [Order() for _ in range(20_000)]
    tracemalloc.clear_traces()
    list(map(look, orders)).clear()
    print(f"{label}:", round(tracemalloc.get_traced_memory()[0] / 2e4))
