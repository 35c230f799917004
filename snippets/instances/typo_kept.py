"""A plain instance takes an attribute that nobody planned, and one with slots refuses it."""


class Ship:
    def __init__(self, name):
        self.name = name


class Boat:
    __slots__ = ("name",)
    __init__ = Ship.__init__


ship, boat = Ship("ada"), Boat("bob")
ship.nmae = "eve"
print("ship has:", *vars(ship))
try:
    boat.nmae = "kim"
except AttributeError as error:
    print("boat:", type(error).__name__)
print("boat is still:", boat.name)
