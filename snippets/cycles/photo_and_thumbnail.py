"""A photo and its thumbnail hold each other, and outlive both their names."""

import gc
import weakref


class Picture:
    """Pixels, and the picture that belongs to them."""


photo = Picture()
thumbnail = Picture()
photo.small = thumbnail
thumbnail.full = photo
watch = weakref.ref(photo)
del photo, thumbnail
print("alive after del:", watch() is not None)
gc.collect()
print("alive after collect:", watch() is not None)
