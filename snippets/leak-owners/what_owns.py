"""A method, a partial, a closure and a default value own their window; a weak method does not."""

import weakref
from functools import partial


class Window:
    def update(self): ...


def report(way, make):
    window = Window()
    watch = weakref.ref(window)
    callback = make(window)
    del window
    print(f"alive, {way}:", watch() is not None)


report("method", lambda one: one.update)
report("partial", lambda one: partial(print, one))
report("closure", lambda one: lambda: one.update())
report("default value", lambda one: lambda window=one: window)
report("weak method", lambda one: weakref.WeakMethod(one.update))
