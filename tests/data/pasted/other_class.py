"""An object is given another class, and is still the same object."""


class Closed:
    def __init__(self):
        self.log = []


class Open:
    def __init__(self):
        self.visitors = []
        self.log = ["new"]


door = Closed()
other = Open()
place = id(door)
door.__class__ = Open
door.visitors = ["tea"]
print(type(door).__name__, id(door) == place)
other.__class__ = Closed
other.more = {}
print(sorted(vars(other)))
