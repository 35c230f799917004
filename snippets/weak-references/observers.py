"""A shop that knows its observers weakly tells those that are still there, and keeps none."""

import weakref


class Window:
    def __init__(self, name):
        self.name = name

    def update(self, price):
        print(self.name, "shows:", price)


observers = weakref.WeakSet()
left, right = Window("left"), Window("right")
observers.update([left, right])
del right
for window in list(observers):
    window.update(7)
print("observers:", len(observers))
