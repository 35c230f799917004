"""What a kept album leads to stays, and goes with the reference that led there."""

import gc
import weakref


class Picture:
    """Pixels, and the pictures that belong to them."""


album, photo, thumbnail = Picture(), Picture(), Picture()
photo.small = thumbnail
photo.book = album
thumbnail.full = album.cover = photo
there = weakref.WeakSet([photo, thumbnail])
del photo, thumbnail
gc.collect()
print("with the cover:", len(there))
del album.cover
gc.collect()
print("without the cover:", len(there))
