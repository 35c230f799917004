"""Operators of a class."""


class Vector:
    def __init__(self, parts):
        self.parts = parts

    def __add__(self, other):
        pairs = zip(self.parts, other.parts)
        return Vector([a + b for a, b in pairs])

    def __eq__(self, other):
        return self.parts == other.parts

    def __bool__(self):
        return bool(self.parts)


total = Vector([0, 0])
step = Vector([1, 2])
for _ in range(3):
    total = total + step
    same = total == step
if total:
    print("total:", total.parts)
