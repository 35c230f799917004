"""The memory of WebAssembly, where no file stands for it: bytes from address 0 on, all of which may be read.

To read beyond its end would end the interpreter.
"""

import ctypes
import sys

HERE = sys.platform == "emscripten"
"""Whether this is such an interpreter."""
if HERE:
    size = ctypes.pythonapi.emscripten_get_heap_size
    size.restype = ctypes.c_size_t
    begin = ctypes.pythonapi.PyByteArray_AsString
    begin.argtypes = [ctypes.py_object]
    begin.restype = ctypes.c_void_p


def fill(buffers: "list[bytearray]", address: int) -> int:
    """Copy what begins at an address into the one buffer, like `os.preadv`; gives how many bytes there were.

    No class of `ctypes` for an array is made: the program would find it.
    """
    [buffer] = buffers
    room: int = min(len(buffer), size() - address)
    if room <= 0:
        return 0
    ctypes.memmove(begin(buffer), address, room)
    return room
