"""A cached method computes each price once, and keeps each order for it."""

import weakref
from functools import cache


class Order:
    def __init__(self, weight):
        self.weight = weight

    @cache
    def price(self):
        computed.append(self.weight)
        return 5 * self.weight


computed, orders = [], weakref.WeakSet()
for weight in range(100):
    orders.add(order := Order(weight))
    total = order.price() + order.price()
print("prices computed:", len(computed))
print("orders alive:", len(orders))
