"""An index with weak values finds the orders, and keeps none of them alive."""

import gc
import weakref


class Order(dict):
    """An order, such as `{"number": 1}`."""


waiting = []
by_number = weakref.WeakValueDictionary()


def week():
    for number in range(1000):
        order = Order(number=number)
        waiting.append(order)
        by_number[number] = order
        waiting.pop(0)


week()
print("orders waiting:", len(waiting))
print("orders alive:", sum(type(o) is Order for o in gc.get_objects()))
