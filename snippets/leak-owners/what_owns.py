"""A method, a partial and a default value own their window; a static and a weak method do not."""

import weakref
from functools import partial


class Window:
    update = lambda self: "updated"
    reset = staticmethod(lambda: "reset")


def report(way, make):
    watch = weakref.ref(window := Window())
    callback = make(window)
    del window
    print(f"alive, {way}:", watch() is not None)


report("method", lambda one: one.update)
report("partial", lambda one: partial(print, one))
report("default value", lambda one: lambda window=one: window)
report("static method", lambda one: one.reset)
report("weak method", lambda one: weakref.WeakMethod(one.update))
