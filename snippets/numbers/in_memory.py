"""A number in a list can take more than Python asks for: its block is rounded up."""

import struct
import sys

texts = [str(number * 7919 + 5000) for number in range(30_000)]
place = struct.calcsize("P")
for kind in int, float:
    rows = [kind(text) for text in texts]
    starts = sorted(map(id, rows))
    # Neighbours in memory are one block apart.
    block = min(b - a for a, b in zip(starts, starts[1:]))
    asked = sys.getsizeof(rows[0])
    print(f"{kind.__name__}, asked for:", asked + place)
    print(f"{kind.__name__}, in memory:", block + place)
