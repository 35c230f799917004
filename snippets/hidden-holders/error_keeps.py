"""An `AttributeError` keeps the object that was asked, also without traceback, context and cause."""

import weakref


class Order:
    """What was asked for a price."""


order, kept = Order(), None
watch = weakref.ref(order)
try:
    order.prise
except AttributeError as error:
    kept = error
del order
kept.__traceback__ = kept.__context__ = kept.__cause__ = None
print("alive without traceback:", watch() is not None)
kept.obj = None
print("alive without obj:", watch() is not None)
