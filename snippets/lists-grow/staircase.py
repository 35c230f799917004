"""A list that grows by appends takes room in steps, ahead of need."""

import sys

shelf = []
slots = 0
print("at 0 items:", f"{slots} slots, {sys.getsizeof(shelf)} bytes")
while len(shelf) < 120:
    shelf.append("pear")
    room = shelf.__sizeof__() - [].__sizeof__()
    if room // tuple.__itemsize__ != slots:
        # The array was full, and a bigger one has taken its place.
        slots = room // tuple.__itemsize__
        size = f"{slots} slots, {sys.getsizeof(shelf)} bytes"
        print(f"at {len(shelf)} items:", size)
