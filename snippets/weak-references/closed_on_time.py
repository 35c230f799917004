"""A `finalize` that is given only what it needs runs when the object dies."""

import gc
import weakref


def close(name):
    print("closed:", name)


class Connection:
    def __init__(self, name):
        self.name = name
        weakref.finalize(self, close, name)


connection = Connection("orders")
watch = weakref.ref(connection)
del connection
gc.collect()
print("alive after collect:", watch() is not None)
print("script:", "ends")
