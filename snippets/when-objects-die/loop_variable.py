"""A loop variable keeps its last item; a comprehension and an expression keep nothing."""


class Fruit:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        gone.append(self.name)


gone = []
for fruit in map(Fruit, ("pear", "plum")):
    pass
print("gone after loop:", *gone)
names = [each.name for each in map(Fruit, ("fig", "apple"))]
print("gone after comprehension:", *gone)
name = Fruit("quince").name
print("gone after expression:", *gone)
