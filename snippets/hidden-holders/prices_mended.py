"""A cached property computes each price once, and keeps it in its order alone."""

import weakref
from functools import cached_property


class Order:
    def __init__(self, weight):
        self.weight = weight

    @cached_property
    def price(self):
        computed.append(self.weight)
        return 5 * self.weight


computed, orders = [], weakref.WeakSet()
for weight in range(100):
    orders.add(order := Order(weight))
    total = order.price + order.price
print("prices computed:", len(computed))
print("orders alive:", len(orders))
