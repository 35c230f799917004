"""A weak set has the windows that are still there, and keeps none."""

import weakref


class Window:
    def __init__(self, name):
        self.name = name

    def show(self, title):
        print(self.name, "shows:", title)


windows = weakref.WeakSet()
left, right = Window("left"), Window("right")
windows.add(left)
windows.add(right)
del right
for window in list(windows):
    window.show("Summer")
print("windows:", len(windows))
