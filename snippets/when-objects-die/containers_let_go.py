"""A container that dies drops its items, in an order that depends on its kind, and no kind keeps them.

3.14: a class sets up places for the attributes that its methods assign through `self`, in alphabetical order, and a dying instance empties them in that order (gh-115775; sorted since gh-124442).
"""


class Fruit:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        gone.append(self.name)


class Shelf:
    def __init__(self, fruits):
        self.low, self.high, self.top = fruits


for kind in (list, tuple, dict.fromkeys, Shelf):
    gone = []
    basket = kind([Fruit("pear"), Fruit("plum"), Fruit("fig")])
    label = type(basket).__name__.lower() + " drops:"
    del basket
    print(label, *gone)
