"""A set that grows by single items takes room in steps of four, and of two above fifty thousand items."""

import sys

seen = set()
size = sys.getsizeof(seen)
print("item 0:", size, "bytes")
for number in range(1, 200_000):
    seen.add(number)
    if sys.getsizeof(seen) != size:
        size = sys.getsizeof(seen)
        print(f"item {number}:", size, "bytes")
