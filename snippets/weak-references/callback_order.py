"""Counting calls `__del__` before the callbacks, the collector calls it after them.

3.15: the collector clears a weak reference without a callback only after `__del__` (gh-135552).
"""

import gc
import weakref


class Image:
    def __del__(self):
        told.append("finalizer")
        print(way, "plain ref finds:", plain() is self)


for way in ("count,", "cycle,"):
    told, image = [], Image()
    image.next = image if way == "cycle," else None
    plain = weakref.ref(image)
    older = weakref.ref(image, lambda ref: told.append("older"))
    newer = weakref.ref(image, lambda ref: told.append("newer"))
    del image
    gc.collect()
    print(way, "order:", *told)
