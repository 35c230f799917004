"""Attributes that are made when they are asked for."""


class Lazy:
    def __init__(self, values):
        self.values = values

    def __getattr__(self, name):
        found = [name]
        return found


lazy = Lazy(["tea"])
for _ in range(6):
    one = lazy.milk
    two = lazy.values
print("found:", one, two)
