"""A weak set has the windows that are still there, and a name may keep one."""

import weakref


class Window:
    def __init__(self, name):
        self.name = name

    def show(self, title):
        print(self.name, "shows:", title)


left, right = Window("left"), Window("right")
windows = weakref.WeakSet([left, right])
del right
for window in list(windows):
    window.show("Summer")
print("windows:", len(windows))
del left
print("both names deleted:", len(windows))
