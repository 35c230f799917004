"""A dict, a bound method and a function add to the count; a weak reference adds nothing."""

import sys
import weakref


class Window:
    def redraw(self):
        """Show the image again."""


def later(window):
    return lambda: window


def added(holder):
    return sys.getrefcount(window) - base


window = Window()
base = sys.getrefcount(window)
print("weak reference:", added(weakref.ref(window)))
print("dict key and value:", added({window: window}))
print("bound method:", added(window.redraw))
print("closure:", added(later(window)))
