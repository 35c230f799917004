"""A dead list's memory is kept, not the list: its item dies, and a new empty list takes its place."""

import weakref


class Fruit:
    """An item that can be watched."""


fruit = Fruit()
watch = weakref.ref(fruit)
basket = [fruit]
place = id(basket)
del fruit
del basket
print("fruit is alive:", watch() is not None)
crate = []
print("same place:", id(crate) == place)
print("items in it:", len(crate))
