"""Two trees have places of their own, and share one kind with its picture."""

from functools import cache


class Kind:
    def __init__(self, name):
        self.picture = f"{name}.png"


class Tree:
    def __init__(self, name, place):
        self.kind, self.place = kind_of(name), place


kind_of = cache(Kind)
left = Tree("oak", 5)
right = Tree("oak", 90)
print("one kind:", left.kind is right.kind)
