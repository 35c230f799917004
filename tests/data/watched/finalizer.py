"""A finalizer runs when the last reference goes, or when the collector comes."""

import gc


class Box:
    def __init__(self, tag):
        self.tag = tag

    def __del__(self):
        print("gone:", self.tag)


first = Box("one")
second = Box("two")
pair = [first, second]
first = None
pair.pop()
second = Box("three")
pair[0] = second
del second
pair.clear()
loop = Box("loop")
loop.me = loop
loop = None
gc.collect()
