"""The collector does not free a cycle that goes through an open database, and closing breaks it."""

import gc
import sqlite3
import weakref


class Service:
    def __init__(self):
        self.base = sqlite3.connect(":memory:")
        self.base.create_function("price", 0, lambda: self)


service = Service()
watch = weakref.ref(service)
del service
gc.collect()
print("alive after collect:", watch() is not None)
watch().base.close()
print("alive after close:", watch() is not None)
