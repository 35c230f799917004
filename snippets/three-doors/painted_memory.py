"""The debug allocator paints fresh memory `cd`, the fence behind it `fd`, freed memory `dd`."""

import ctypes
import os
import sys

if not sys.flags.dev_mode:
    again = [sys.executable, "-S", "-X", "dev", __file__]
    os.execv(sys.executable, again)

ask = ctypes.pythonapi.PyMem_Malloc
give_back = ctypes.pythonapi.PyMem_Free
ask.restype = ctypes.c_void_p
place = ask(400)
block = (ctypes.c_ubyte * 404).from_address(place)
print("fresh bytes:", bytes(block[:4]).hex())
print("behind the block:", bytes(block[400:]).hex())
give_back(ctypes.c_void_p(place))
print("freed bytes:", bytes(block[200:204]).hex())
