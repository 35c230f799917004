"""An object can get another type where it lies; names and attributes stay as they are."""


class Bud:
    """What a branch bears in spring."""


class Pear:
    """What it bears in autumn."""


fruit = Bud()
fruit.branch = "lowest"
place = id(fruit)
fruit.__class__ = Pear
print("same place:", id(fruit) == place)
print("type now:", type(fruit).__name__)
print("branch now:", fruit.branch)
