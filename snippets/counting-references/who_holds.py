"""A dict, a bound method and a function add to the count; a weak reference adds nothing."""

import sys
import weakref


class Button:
    def click(self):
        """Do what the button is for."""


def later(button):
    return lambda: button


def added(holder):
    return sys.getrefcount(button) - base


button = Button()
base = sys.getrefcount(button)
print("weak reference:", added(weakref.ref(button)))
print("dict key and value:", added({button: button}))
print("bound method:", added(button.click))
print("closure:", added(later(button)))
