"""The collector frees two objects that hold each other, after both `__del__` methods have run."""

import gc
import weakref


class Fruit:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print(self.name, "still sees:", self.partner.name)


gc.collect()
pear, plum = Fruit("pear"), Fruit("plum")
pear.partner, plum.partner = plum, pear
watch = weakref.ref(pear)
del pear, plum
print("pear alive after del:", watch() is not None)
gc.collect()
print("pear alive at end:", watch() is not None)
