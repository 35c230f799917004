"""`gc.get_referents` goes the other way, and gives what the collector would visit next.

3.11: an instance no longer makes a dict for its attributes until someone asks for it, so it holds them itself (gh-89503).
"""

import gc


class Basket:
    def __init__(self):
        self.fruit, self.price = [], 7


def kinds(thing):
    found = {type(one).__name__ for one in gc.get_referents(thing)}
    return " ".join(sorted(found)) or "none"


print("instance leads to:", kinds(Basket()))
print("list leads to:", kinds(["pear", 7]))
print("dict leads to:", kinds({"price": 7}))
print("string leads to:", kinds("pear"))
