"""From 3.11 on, deleting a parameter can free a temporary before the call returns.

3.11: a call between Python functions hands its arguments over, and the caller keeps no reference of its own (gh-89419).
"""

import weakref


class Pear:
    """A fruit that can be watched."""


def eat(pear):
    watch = weakref.ref(pear)
    del pear
    return watch() is not None


print("temporary alive:", eat(Pear()))
own = Pear()
print("named pear alive:", eat(own))
pears = (Pear() for turn in range(1))
print("alive through map:", next(map(eat, pears)))
