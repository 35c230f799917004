"""An order that is removed from one list lives until the last list lets it go."""

import weakref


class Order:
    """An order that a finalizer can watch."""


waiting = [Order(), Order()]
history = waiting[:]
line = "before"
weakref.finalize(waiting[0], lambda: print("freed by:", line))
line = "del waiting[0]"
del waiting[0]
line = "waiting.clear()"
waiting.clear()
line = "history.pop(0)"
history.pop(0)
line = "the end"
