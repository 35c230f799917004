"""A list that grows by appends takes room in steps, ahead of need."""

import struct
import sys

shelf = []
places = 0
print("at 0 items:", f"{places} places, {sys.getsizeof(shelf)} bytes")
while len(shelf) < 120:
    shelf.append("pear")
    room = sys.getsizeof(shelf) - sys.getsizeof([])
    if room // struct.calcsize("P") != places:
        # The array was full, and a bigger one has taken its place.
        places = room // struct.calcsize("P")
        size = f"{places} places, {sys.getsizeof(shelf)} bytes"
        print(f"at {len(shelf)} items:", size)
