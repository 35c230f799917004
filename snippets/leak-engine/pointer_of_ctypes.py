"""A class made at each call stays after its rows, if `ctypes.pointer` was given one of them.

3.14: a class remembers its pointer type itself, in place of a table that kept both (gh-100926).
"""

import ctypes
import gc
import weakref


def read(number, point):
    class Row(ctypes.Structure):
        _fields_ = [("price", ctypes.c_int)]

    made.add(Row)
    point(Row(number))


for name, point in ("byref", ctypes.byref), ("pointer", ctypes.pointer):
    made = weakref.WeakSet()
    for number in range(100):
        read(number, point)
    gc.collect()
    print(f"{name}, classes alive:", len(made))
