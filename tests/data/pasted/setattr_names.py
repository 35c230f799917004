"""Attributes whose names are made while the program runs."""


class Bag:
    pass


bag = Bag()
for at in range(4):
    setattr(bag, "item%d" % at, [at])
delattr(bag, "item1")
bag.item0 = None
print("names:", sorted(vars(bag)))
