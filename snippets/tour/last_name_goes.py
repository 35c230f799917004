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
shown = "nothing"
print("alive after rebinding:", watch() is not None)
