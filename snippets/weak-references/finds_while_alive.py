"""A weak reference gives the image while a name keeps it, and `None` afterwards."""

import weakref


class Image:
    """Pixels that were loaded from a file."""


image = Image()
finder = weakref.ref(image)
print("finds the image:", finder() is image)
found = finder()
del image
print("kept by found:", finder() is found)
del found
print("finds at end:", finder())
