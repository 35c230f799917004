"""A walk that stops at classes stays inside the instance.

3.11: the attributes are found without a dict between them and the instance (gh-89503).
"""

import gc


class Basket:
    def __init__(self, fruit):
        self.fruit = fruit


def visited(root):
    seen, waiting = set(), [root]
    while waiting:
        one = waiting.pop()
        if id(one) not in seen and not isinstance(one, type):
            seen.add(id(one))
            waiting += gc.get_referents(one)
    return seen


print("over 1000 objects:", len(visited(Basket("pear"))) > 1000)
print("fruit met:", id("pear") in visited(Basket("pear")))
print("objects:", len(visited(Basket("pear"))))
