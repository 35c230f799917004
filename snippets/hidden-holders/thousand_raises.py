"""One error raised a thousand times keeps a thousand orders; a new error each time keeps none."""

import weakref
from contextlib import suppress


class Order:
    """What a call works on."""


def fetch(make):
    order = Order()
    orders.add(order)
    raise make()


one, orders = LookupError("no such order"), weakref.WeakSet()
for label, make in ("one", lambda: one), ("new", LookupError):
    for request in range(1000):
        with suppress(LookupError):
            fetch(make)
    print(f"orders kept, {label}:", len(orders))
    one.__traceback__ = None
