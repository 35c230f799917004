"""A view of the keys keeps the whole dict; a list of them keeps the keys alone."""

import weakref


class Photo:
    """A value that a weak reference can watch."""


photos = {"ada.png": Photo()}
watch = weakref.ref(photos["ada.png"])
names = photos.keys()
del photos
print("alive, view kept:", watch() is not None)
names = list(names)
print("alive, list kept:", watch() is not None)
print("names:", *names)
