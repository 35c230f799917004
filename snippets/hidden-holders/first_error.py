"""`raise … from None` hides the first error from the traceback, and keeps it all the same."""

import weakref


def load(order):
    try:
        int("pear")
    except ValueError:
        raise KeyError("order 7") from None


order = {"pear"}
watch = weakref.ref(order)
try:
    load(order)
except KeyError as error:
    kept, order = error.with_traceback(None), None
print("order alive:", watch() is not None)
kept.__context__ = None
print("alive without context:", watch() is not None)
