"""A shop that knows its observers weakly tells those that are still there, and keeps none."""

import weakref


class Window:
    def __init__(self, name):
        self.name = name

    def show(self, price):
        print(self.name, "shows:", price)


observers = weakref.WeakSet()
left, right = Window("left"), Window("right")
observers.add(left)
observers.add(right)
del right
for window in list(observers):
    window.show(7)
print("observers:", len(observers))
