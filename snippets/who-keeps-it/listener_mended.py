"""A list of `WeakMethod` finds the method of a living basket, and keeps no basket."""

import weakref


class Basket:
    def check(self):
        return "fresh"


basket = Basket()
watch = weakref.ref(basket)
news = [weakref.WeakMethod(basket.check)]
print("answer:", news[0]()())
del basket
print("method found after del:", news[0]())
print("basket alive:", watch() is not None)
