"""A removal drops one reference, and an item dies if that was its last."""

import weakref


class Image:
    """An item that a weak reference can watch."""


images = [Image(), Image(), Image()]
deleted, popped, replaced = map(weakref.ref, images)
del images[0]
print("alive after del:", deleted() is not None)
kept = images.pop(0)
print("alive after pop:", popped() is not None)
del kept
print("alive after last name:", popped() is not None)
images[0] = None
print("alive after assignment:", replaced() is not None)
