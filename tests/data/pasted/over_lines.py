"""Instances are made by calls that are written over several lines."""


class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y


def build(at):
    return Point(
        x=[at],
        y=[at + 1],
    )


points = []
for at in range(5):
    points.append(
        Point(
            [at],
            [],
        )
    )
    points.append(build(at))
print("points:", len(points))
