"""With weak values, an index lets an order go when the list of waiting ones does."""

import weakref


class Order:
    def __init__(self, number):
        self.number = number


waiting = []
by_number = weakref.WeakValueDictionary()


def receive(number):
    order = Order(number)
    waiting.append(order)
    by_number[number] = order


for number in range(1000):
    receive(number)
    waiting.pop(0)
print("orders waiting:", len(waiting))
print("orders kept:", len(by_number))
