"""A weak reference gives its object while it lives, and `None` afterwards."""

import weakref


class Pear:
    """Something to find."""


pear = Pear()
finder = weakref.ref(pear)
print("finds the pear:", finder() is pear)
found = finder()
del pear
print("kept by found:", finder() is found)
del found
print("finds at end:", finder())
