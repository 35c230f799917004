"""A module notes each new text of a warning that it shows, and under `always` none."""

import warnings


def notes(action, text):
    warnings.simplefilter(action)
    globals().pop("__warningregistry__", None)
    for order in range(1000):
        warnings.warn(text.format(order))
    noted = globals().get("__warningregistry__", {})
    return sum(type(key) is tuple for key in noted)


warnings.showwarning = lambda *shown: None
print("one text:", notes("default", "an order is late"))
print("a thousand texts:", notes("default", "order {} is late"))
print("under always:", notes("always", "order {} is late"))
