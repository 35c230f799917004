"""A removal drops one reference, and an item dies if that was its last."""

import weakref


class Pear:
    """An item that a weak reference can watch."""


shelf = [Pear(), Pear(), Pear()]
deleted, popped, replaced = map(weakref.ref, shelf)
del shelf[0]
print("alive after del:", deleted() is not None)
kept = shelf.pop(0)
print("alive after pop:", popped() is not None)
del kept
print("alive after last name:", popped() is not None)
shelf[0] = None
print("alive after assignment:", replaced() is not None)
