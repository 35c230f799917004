"""A loop variable keeps its last item; a comprehension and an expression keep nothing."""


class Image:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        gone.append(self.name)


gone = []
for image in map(Image, ("cat", "dog")):
    pass
print("gone after loop:", *gone)
names = [each.name for each in map(Image, ("sun", "sea"))]
print("gone after comprehension:", *gone)
name = Image("moon").name
print("gone after expression:", *gone)
