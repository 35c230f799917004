"""Counting calls `__del__` before the callbacks, the collector calls it after them.

3.15: the collector clears a weak reference without a callback only after `__del__` (gh-135552).
"""

import gc
import weakref


class Pear:
    def __del__(self):
        told.append("finalizer")
        print(way, "plain ref finds:", plain() is self)


for way in ("count,", "cycle,"):
    told, pear = [], Pear()
    pear.next = pear if way == "cycle," else None
    plain = weakref.ref(pear)
    older = weakref.ref(pear, lambda ref: told.append("older"))
    newer = weakref.ref(pear, lambda ref: told.append("newer"))
    del pear
    gc.collect()
    print(way, "order:", *told)
