"""A weak reference gives the pear while a name keeps it, and `None` afterwards."""

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
