"""A method, a partial, a closure and a default value own their window; static and weak methods do not."""

import weakref
from functools import partial


class Window:
    update = lambda self: "updated"
    reset = staticmethod(lambda: "reset")


def report(way, make):
    watch = weakref.ref(window := Window())
    window = make(window)  # the name is the callback's now
    print(f"alive, {way}:", watch() is not None)


report("method", lambda one: one.update)
report("partial", lambda one: partial(print, one))
report("closure", lambda one: lambda: one.update())
report("default value", lambda one: lambda window=one: window)
report("static method", lambda one: one.reset)
report("weak method", lambda one: weakref.WeakMethod(one.update))
