"""CPython frees a photo when its call returns, and PyPy when it collects."""

import gc
import weakref


class Photo:
    pass


def look():
    photo = Photo()
    return weakref.ref(photo)


watch = look()
print("alive after the call:", watch() is not None)
gc.collect()
print("alive after collect:", watch() is not None)
