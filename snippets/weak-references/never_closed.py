"""A `finalize` that is given a method of its object keeps the object until the program ends."""

import gc
import weakref


class Connection:
    def __init__(self, name):
        self.name = name
        weakref.finalize(self, self.close)

    def close(self):
        print("closed:", self.name)


connection = Connection("orders")
watch = weakref.ref(connection)
del connection
gc.collect()
print("alive after collect:", watch() is not None)
print("script:", "ends")
