"""A name holds the old batch until the new one is there, unless the name is deleted first."""

from weakref import WeakSet


class Batch:
    def __init__(self, number):
        self.number = number
        alive.add(self)
        print(f"alive, batch {number} read:", len(alive))


alive = WeakSet()
batch = Batch(1)
batch = Batch(2)
del batch
batch = Batch(3)
