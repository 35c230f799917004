"""A method that is stored on its own object makes a reference cycle."""

import weakref


class Basket:
    def __init__(self):
        self.fruits = ["pear"]
        self.on_open = self.count

    def count(self):
        return len(self.fruits)


basket = Basket()
watch = weakref.ref(basket)
print("on open:", basket.on_open())
del basket
print("alive after del:", watch() is not None)
