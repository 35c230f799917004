"""A tuple dies with its last reference, and its items die with it."""

gone = []


class Image:
    """An image that notes its own death."""

    def __init__(self, name):
        self.name = name

    def __del__(self):
        gone.append(self.name)


images = (Image("first"), Image("last"))
other = images
del images
print("gone, one name left:", len(gone))
del other
print("gone, no name left:", len(gone))
print("order of deaths:", *gone)
