"""Parents and children know each other."""


class Person:
    def __init__(self, name, parent=None):
        self.name = name
        self.parent = parent
        self.children = []
        if parent is not None:
            parent.children.append(self)


root = Person(["ann"])
for name in ("bob", "cy", "di"):
    child = Person([name], root)
root = None
child = None
print("gone")
