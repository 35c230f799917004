"""A method with a cache of eight answers keeps the eight orders that were asked last."""

import weakref
from functools import lru_cache


class Order:
    def __init__(self, weight):
        self.weight = weight

    @lru_cache(maxsize=8)
    def price(self):
        computed.append(self.weight)
        return 5 * self.weight


computed, orders = [], weakref.WeakSet()
for weight in range(100):
    orders.add(order := Order(weight))
    total = order.price() + order.price()
print("prices computed:", len(computed))
print("orders alive:", len(orders))
