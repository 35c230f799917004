"""An object is freed when its last name goes, without the collector."""

import gc
import weakref


class Image:
    """Something large."""


gc.disable()
image = Image()
shown = image
watch = weakref.ref(image)
del image
print("alive after del:", watch() is not None)
# The last reference goes, and the memory with it.
shown = "nothing"
print("alive after rebinding:", watch() is not None)
