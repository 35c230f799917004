"""A tuple with names."""

from collections import namedtuple

Point = namedtuple("Point", ["x", "y"])
origin = Point([0], [0])
for at in range(4):
    moved = origin._replace(x=[at])
    x, y = moved
    total = moved.x + moved.y
print("total:", total)
