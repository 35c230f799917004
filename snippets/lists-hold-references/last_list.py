"""An order that is removed from one list lives until the last list lets it go."""

import weakref


class Order:
    """An order that a weak reference can watch."""


waiting = [Order(), Order()]
history = waiting[:]
watch = weakref.ref(waiting[0])
del waiting[0]
print("alive after del:", watch() is not None)
waiting.clear()
print("alive after clear:", watch() is not None)
history.pop(0)
print("alive after pop:", watch() is not None)
