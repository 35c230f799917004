"""An object is freed when its last name goes, without the collector."""

import gc
import weakref


class Basket:
    """Something you can hold."""


gc.disable()
basket = Basket()
owner = basket
watch = weakref.ref(basket)
del basket
print("alive after del:", watch() is not None)
# The last reference goes, and the memory with it.
owner = "somebody else"
print("alive after rebinding:", watch() is not None)
