"""A tree is filled by a method that calls itself."""


class Tree:
    def __init__(self, value):
        self.value = value
        self.left = self.right = None

    def insert(self, value):
        side = "left" if value < self.value else "right"
        below = getattr(self, side)
        if below is None:
            setattr(self, side, Tree(value))
        else:
            below.insert(value)


root = Tree(5)
for value in (3, 8, 1):
    root.insert(value)
print("left:", root.left.value)
