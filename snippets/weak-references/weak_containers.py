"""Each of the three weak containers drops its entry when the pear goes."""

import weakref


class Fruit:
    """Something to look up."""


pear = Fruit()
labels = weakref.WeakValueDictionary({"best": pear})
notes = weakref.WeakKeyDictionary({pear: "ripe"})
basket = weakref.WeakSet([pear])
print("entries:", len(labels), len(notes), len(basket))
del pear
print("after del:", len(labels), len(notes), len(basket))
