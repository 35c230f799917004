"""The collector frees two objects that hold each other, after both `__del__` methods have run."""

import gc


class Fruit:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print(self.name, "still sees:", self.partner.name)


def fruits():
    return sum(type(found) is Fruit for found in gc.get_objects())


gc.collect()
pear, plum = Fruit("pear"), Fruit("plum")
pear.partner, plum.partner = plum, pear
del pear, plum
print("fruits after del:", fruits())
gc.collect()
print("fruits at end:", fruits())
