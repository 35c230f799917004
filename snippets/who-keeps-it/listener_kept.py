"""A list of bound methods keeps the objects that they belong to."""

import weakref


class Basket:
    def check(self):
        return "fresh"


basket = Basket()
watch = weakref.ref(basket)
news = [basket.check]
del basket
print("answer:", news[0]())
print("basket alive:", watch() is not None)
