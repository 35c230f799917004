"""A weak container drops an entry with its object, unless the entry itself keeps the object."""

import gc
import weakref


class Fruit:
    """Something to look up."""


pear, plum = Fruit(), Fruit()
by_name = weakref.WeakValueDictionary(pear=pear)
by_name["fig"] = Fruit()
basket = weakref.WeakSet([pear])
notes = weakref.WeakKeyDictionary({pear: "ripe", plum: [plum]})
print("names, basket, notes:", *map(len, (by_name, basket, notes)))
del pear, plum
gc.collect()
print("names after del:", len(by_name))
print("basket after del:", len(basket))
print("notes after del:", len(notes))
