"""An object whose count is one too high stays, and the collector names no holder."""

import ctypes
import gc
import weakref
from sys import getrefcount


class Image:
    """What a C library was given."""


image, twin = Image(), Image()
watch = weakref.ref(image)
ctypes.pythonapi.Py_IncRef(ctypes.py_object(image))
print("more than its twin:", getrefcount(image) - getrefcount(twin))
del image
gc.collect()
print("alive:", watch() is not None)
print("holders named:", len(gc.get_referrers(watch())))
