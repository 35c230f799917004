"""How many pointers ten thousand appends copy at worst, as an average."""

import struct
import sys

shelf = []
before = steps = copied = misses = 0
for count in range(1, 10_001):
    shelf.append("pear")
    room = sys.getsizeof(shelf) - sys.getsizeof([])
    if room != before:
        # More room: at worst, every pointer of the old array is copied.
        before, steps, copied = room, steps + 1, copied + count - 1
        rule = (count + count // 8 + 6) // 4 * 4
        misses += room // struct.calcsize("P") != rule
    if count in (10, 100, 1000, 10_000):
        print(f"average of {count} appends:", round(copied / count, 1))
print("steps in all:", steps)
print("sizes the rule missed:", misses)
