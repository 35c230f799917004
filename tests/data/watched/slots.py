"""An instance with slots has no dict."""


class Point:
    __slots__ = ("x", "y")

    def __init__(self, x, y):
        self.x = x
        self.y = y


point = Point([1], [2])
shared = point.x
table = {"point": point, "list": [shared]}
bag = {point}
point.y = shared
del point
table.clear()
bag.clear()
