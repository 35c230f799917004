"""`sys.getallocatedblocks()` counts at two of three doors, whatever the size of the request."""

import ctypes
import sys

doors = {"raw": ctypes.pythonapi.PyMem_RawMalloc}
doors["mem"] = ctypes.pythonapi.PyMem_Malloc
doors["object"] = ctypes.pythonapi.PyObject_Malloc
for name, ask in doors.items():
    ask.restype = None
    for label, size in (("small", 100), ("large", 100_000)):
        before = sys.getallocatedblocks()
        for _ in range(100):
            ask(size)
        counted = sys.getallocatedblocks() - before
        print(name + " door,", label + ":", round(counted / 100))
