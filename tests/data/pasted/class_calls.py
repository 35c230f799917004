"""Instances are made in a loop, with and without `__init__`."""


class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y


class Empty:
    pass


points = []
for at in range(7):
    points.append(Point([at], y=at))
    nothing = Empty()
points.pop()
print("points:", len(points))
