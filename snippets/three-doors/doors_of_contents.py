"""An object comes through the object door; its contents may come through another.

3.13: a dict's table is no object, and is therefore asked for at the door for other memory (gh-112075).
"""

import ctypes
import os
import sys

if not sys.flags.dev_mode:
    # Start again, with an allocator that notes the door of a block.
    again = [sys.executable, "-S", "-X", "dev", __file__]
    os.execv(sys.executable, again)


def door(place):
    return ctypes.string_at(place - 8, 1).decode()


for holder, word in ([7], 3), ({7: 7}, 4), (set(range(9)), 5):
    kind = type(holder).__name__
    print(kind, "object:", door(id(holder) - 16))
    contents = ctypes.c_void_p.from_address(id(holder) + 8 * word)
    print(kind, "contents:", door(contents.value))
