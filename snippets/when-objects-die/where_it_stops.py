"""An instance dies with its last reference, a class does not, and a function does on the usual builds."""

import gc
import weakref


class Image:
    """Something large."""


def look():
    """Something to call."""


image = Image()
watches = list(map(weakref.ref, (image, look, Image)))
del image, look, Image
for kind, watch in zip(("instance", "function", "class"), watches):
    print(kind, "alive:", watch() is not None)
gc.collect()
for kind, watch in zip(("instance", "function", "class"), watches):
    print(kind, "after collect:", watch() is not None)
