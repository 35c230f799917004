"""`getsizeof` believes the method `__sizeof__`, and adds only what stands before the object.

3.11: an instance has two fields more before it, for its attributes (gh-89503).
"""

import mmap
import sys


class Boaster:
    def __sizeof__(self):
        return 1_000_000


boaster, shelf, text = Boaster(), ["pear"], "pear"
said = sys.getsizeof(boaster)
print("added to its answer:", said - 1_000_000)
print("list:", sys.getsizeof(shelf) - shelf.__sizeof__())
print("string:", sys.getsizeof(text) - text.__sizeof__())
mapped, copied = mmap.mmap(-1, 1_000_000), bytearray(1_000_000)
print("bytearray over a million:", sys.getsizeof(copied) > 1_000_000)
print("mmap over a million:", sys.getsizeof(mapped) > 1_000_000)
