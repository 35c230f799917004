"""A weak container drops an entry with its object, unless the entry itself keeps the object."""

import gc
import weakref


class Fruit:
    """Something to look up."""


pear, plum = Fruit(), Fruit()
labels = weakref.WeakValueDictionary(pear=pear)
labels["fig"] = Fruit()
basket = weakref.WeakSet([pear])
notes = weakref.WeakKeyDictionary({pear: "ripe", plum: [plum]})
print("labels, basket, notes:", *map(len, (labels, basket, notes)))
del pear, plum
gc.collect()
print("labels after del:", len(labels))
print("basket after del:", len(basket))
print("notes after del:", len(notes))
