"""A dead list may leave its place to the next list, and keeps none of its items."""

import weakref


class Fruit:
    """An item that can be watched."""


fruit = Fruit()
watch = weakref.ref(fruit)
basket = [fruit]
del fruit
del basket
print("fruit is alive:", watch() is not None)
print("one after another:", id([]) == id([]))
first, second = [], []
print("both alive:", id(first) == id(second))
