"""`gc.get_referents` goes the other way, and gives what the collector would visit next.

3.11: an instance has no dict until something asks for it (gh-89503).
"""

import gc


class Session:
    def __init__(self):
        self.failures, self.user = [], "anna"


def kinds(thing):
    found = {type(one).__name__ for one in gc.get_referents(thing)}
    return " ".join(sorted(found)) or "none"


print("instance leads to:", kinds(Session()))
print("list leads to:", kinds(["anna", 7]))
print("dict leads to:", kinds({"price": 7}))
print("string leads to:", kinds("anna"))
