"""A walk that follows every reference leads from one instance to the whole program."""

import gc


class Basket:
    def __init__(self, fruit):
        self.fruit = fruit


def visited(root):
    seen, waiting = set(), [root]
    while waiting:
        one = waiting.pop()
        if id(one) not in seen:
            seen.add(id(one))
            waiting += gc.get_referents(one)
    return seen


print("over 1000 objects:", len(visited(Basket("pear"))) > 1000)
print("fruit met:", id("pear") in visited(Basket("pear")))
