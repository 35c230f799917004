"""A dead list leaves its place in memory behind, and none of its items."""

import weakref


class Fruit:
    """An item that can be watched."""


fruit = Fruit()
watch = weakref.ref(fruit)
basket = [fruit]
place = id(basket)
del fruit
del basket
crate = []
same = id(crate) == place
print("same place as basket:", same)
print("items in crate:", len(crate))
print("fruit is alive:", watch() is not None)
