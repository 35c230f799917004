"""A hundred dead loops of a megabyte each start no collection."""

import gc

starts = []


class Basket:
    """A loop that holds a megabyte."""

    def __init__(self):
        self.fruit, self.me = bytes(1_000_000), self


gc.collect()
gc.callbacks.append(lambda phase, info: starts.append(phase))
for turn in range(100):
    Basket()
waiting = [type(found) for found in gc.get_objects()].count(Basket)
print("runs of the collector:", len(starts))
print("dead baskets waiting:", waiting)
print("found by collect:", gc.collect() >= 100)
