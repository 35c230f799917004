"""A cycle that its own finalizer breaks is freed, and the collector does not count it."""

import gc
import weakref


class Node:
    def __init__(self):
        self.me = self

    def __del__(self):
        self.me = None


gc.collect()
watch = weakref.ref(Node())
print("alive after line:", watch() is not None)
print("found by collect:", gc.collect())
print("alive after collect:", watch() is not None)
