"""The prompt keeps the variables of a call that failed, until another error takes its place."""

import code
import sys
import weakref


class Order:
    """What the call works on."""


def fetch():
    order = Order()
    orders.add(order)
    raise LookupError("no such order")


orders, sys.excepthook = weakref.WeakSet(), lambda *error: None
prompt = code.InteractiveConsole(globals())
for line in "fetch()", "None", "1 / 0":
    prompt.push(line)
    print(f"after {line}:", len(orders))
