"""A photo and its thumbnail hold each other, and outlive both their names.

3.11: an instance no longer makes a dict for its attributes until someone asks for it, so no dicts are found beside the two (gh-89503).
"""

import gc
import weakref


class Picture:
    """Pixels, and the picture that belongs to them."""


gc.collect()
photo = Picture()
thumbnail = Picture()
photo.small = thumbnail
thumbnail.full = photo
watch = weakref.ref(photo)
del photo, thumbnail
print("alive after del:", watch() is not None)
print("found by collect:", gc.collect())
print("alive after collect:", watch() is not None)
