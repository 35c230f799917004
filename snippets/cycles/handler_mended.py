"""A plain function that is stored on an object makes no reference cycle."""

import weakref


class Basket:
    def __init__(self):
        self.fruits = ["pear"]
        self.on_open = Basket.count

    def count(self):
        return len(self.fruits)


basket = Basket()
watch = weakref.ref(basket)
print("on open:", basket.on_open(basket))
del basket
print("alive after del:", watch() is not None)
